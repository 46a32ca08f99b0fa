package io.cityloop.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/** The end of a server's log, where it says why it died. */
final class LogTail {

    private static final int LONGEST = 256 << 10;

    private LogTail() {}

    /** The last lines for which the wish holds, oldest first; none when there is no log. */
    static List<String> lines(Path log, Predicate<String> wished) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - LONGEST));
            byte[] bytes = new byte[LONGEST];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads on until the end or the buffer's
            }
            return new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(wished)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Puts the last run's log aside, so that the new one speaks of the new run only. */
    static void turnPage(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
