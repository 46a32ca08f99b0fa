package io.cityloop.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The last line of a dossier: a comment with the SHA-256 of every byte before it. */
final class DossierSeal {

    static final String MARK = "%CityLoop-SHA256 ";
    private static final int LENGTH = MARK.length() + 64 + 1;

    private DossierSeal() {}

    static byte[] seal(byte[] file) {
        byte[] line = (MARK + sha256(file) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(file, file.length + line.length);
        System.arraycopy(line, 0, sealed, file.length, line.length);
        return sealed;
    }

    /** The seal that the file bears. */
    static Optional<String> of(byte[] file) {
        if (file.length < LENGTH) {
            return Optional.empty();
        }
        String line = new String(file, file.length - LENGTH, LENGTH, StandardCharsets.US_ASCII);
        return line.startsWith(MARK) && line.endsWith("\n")
                ? Optional.of(line.substring(MARK.length(), LENGTH - 1))
                : Optional.empty();
    }

    /** The seal that the bytes of the file give. */
    static String computed(byte[] file) {
        return sha256(Arrays.copyOf(file, file.length - LENGTH));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
