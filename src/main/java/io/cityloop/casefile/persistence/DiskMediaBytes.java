package io.cityloop.casefile.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files {@code media/aa/bb/<sha256>} below {@code cityloop.home}: written aside, synced, then renamed into place. */
@Component
class DiskMediaBytes implements MediaBytes {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    DiskMediaBytes(@Value("${cityloop.home:data}") Path home) {
        this.root = home.resolve("media");
    }

    @Override
    public void put(String sha256, byte[] content) {
        Path file = file(sha256);
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(folder, "incoming-", ".part");
            try {
                write(aside, content);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep photo " + sha256 + " below " + root.toAbsolutePath(), e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes the rename itself durable; some systems cannot open folders, and then it is left to them. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is synced; only a name could be lost, and the upload would then be repeated.
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        try {
            return Optional.of(Files.newInputStream(file(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read photo " + sha256, e);
        }
    }

    private Path file(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
