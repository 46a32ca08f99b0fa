package io.cityloop.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: removed, or put in place in one step. */
final class FolderTree {

    private FolderTree() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Deletes the unfinished folders that a killed run left beside the target. */
    static void deleteUnfinished(Path target) throws IOException {
        try (var unfinished =
                Files.newDirectoryStream(target.toAbsolutePath().getParent(), target.getFileName() + ".tmp-*")) {
            for (Path folder : unfinished) {
                delete(folder);
            }
        }
    }

    static Path unfinished(Path target) {
        return target.resolveSibling(
                target.getFileName() + ".tmp-" + ProcessHandle.current().pid());
    }
}
