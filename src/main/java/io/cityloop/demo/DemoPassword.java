package io.cityloop.demo;

import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.StaffRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one password of all demo accounts: the one set, else the one kept from an earlier start, else a new one. It is
 * kept in a file that only its owner can read, so that the next start can print it again.
 */
@Component
@DemoOnly
class DemoPassword {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPassword.class);
    /** Without letters and digits that people mistake for each other. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;

    private final StaffRegister register;
    private final Path file;
    private final @Nullable String kept;
    private volatile String text;

    DemoPassword(DemoSettings settings, StaffRegister register, @Value("${cityloop.home:data}") String home) {
        this.register = register;
        this.file = DemoSettings.passwordFile(home);
        this.kept = read(file);
        var set = settings.password();
        this.text = set != null && !set.isBlank() ? set : kept != null ? kept : madeUp();
    }

    String text() {
        return text;
    }

    /** Gives accounts that are from an earlier start the password of this one, and keeps it. */
    void settle(boolean accountsAreOlder) {
        if (text.equals(kept)) {
            return;
        }
        if (accountsAreOlder && !change()) {
            return;
        }
        keep(file, text);
    }

    private boolean change() {
        try {
            Townspeople.all().forEach(person -> register.changePassword(person.username(), text));
            return true;
        } catch (RejectedInput tooWeak) {
            LOG.warn("the demo accounts keep their old password, the new one is refused: {}", tooWeak.errors());
            if (kept != null) {
                text = kept;
            }
            return false;
        }
    }

    private static String madeUp() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    private static @Nullable String read(Path file) {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.isEmpty() ? null : text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static void keep(Path file, String text) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createTempFile(
                            folder,
                            "demo-password",
                            ".new",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "demo-password", ".new");
            Files.writeString(fresh, text + System.lineSeparator());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep the demo password in " + file, unwritable);
        }
    }
}
