package io.cityloop.demo;

import io.cityloop.identity.Actor;
import io.cityloop.open311.ApiKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A key with which everybody may try Open311 in the demo city. The database has only its hash; the text is in a file
 * that only its owner can read, so that the next start can tell it again.
 */
@Component
@DemoOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class DemoOpen311Key implements ApplicationRunner {

    private final ApiKeys keys;
    private final Path file;
    private volatile String text = "";

    DemoOpen311Key(ApiKeys keys, @Value("${cityloop.home:data}") String home) {
        this.keys = keys;
        this.file = Path.of(home, "demo-open311-key");
    }

    /** What a program sends as {@code api_key}. */
    public String text() {
        return text;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            String key = kept.isEmpty() ? keys.random() : kept;
            keys.adopt(key, "演示程序 Demo client", "CityLoop demo", Actor.system());
            if (kept.isEmpty()) {
                keep(key);
            }
            text = key;
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot keep the demo key in " + file, unusable);
        }
    }

    private void keep(String key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "demo-open311-key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "demo-open311-key", ".new");
        Files.writeString(fresh, key + System.lineSeparator());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
