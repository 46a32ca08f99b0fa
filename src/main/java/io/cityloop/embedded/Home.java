package io.cityloop.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that keeps everything of one installation, locked for one JVM as long as that lives. */
final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Locks the folder, creating it if needed; a second JVM on the same folder fails at once. */
    static Home lock(Path folder) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FileChannel channel = FileChannel.open(
                    home.resolve("jvm.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String owner = owner(channel);
                channel.close();
                throw new EmbeddedServerFailure(
                        "The data folder " + home + " is in use by another CityLoop" + owner + ".",
                        "Stop that one first, or give this one its own folder: --cityloop.home=<folder>");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new Home(home, channel);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The data folder " + folder.toAbsolutePath() + " cannot be used: " + e,
                    "Make it writable for this user, or choose another one: --cityloop.home=<folder>",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? " (process " + pid + ")" : "";
    }

    /** A sub-folder, created if needed. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The folder " + folder.resolve(name) + " cannot be created: " + e,
                    "Make the data folder writable for this user",
                    e);
        }
    }

    /** Fails when the disk has less room than needed, before anything half-written is left on it. */
    void requireRoom(long megabytes, String what) {
        long free = freeMegabytes();
        if (free < megabytes) {
            throw new EmbeddedServerFailure(
                    "The disk of " + folder + " is full: " + free + " MB are free, " + what + " needs " + megabytes
                            + " MB.",
                    "Free some space, or choose another folder: --cityloop.home=<folder>");
        }
    }

    private long freeMegabytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
