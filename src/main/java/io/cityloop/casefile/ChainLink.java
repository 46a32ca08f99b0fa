package io.cityloop.casefile;

import io.cityloop.casefile.domain.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timeline entry in the form that is hashed; {@link CaseTimeline} describes it for the outside. Penalty files chain
 * their acts in the same form, so that one check reads both.
 *
 * @param details canonical JSON text of an object
 */
public record ChainLink(
        String previousHash,
        String caseNumber,
        int seq,
        int round,
        Instant at,
        String username,
        String name,
        @Nullable String role,
        @Nullable String organisation,
        String action,
        String details,
        @Nullable String reason) {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** An instant as the chain writes it: UTC, exactly three decimals. */
    public static String text(Instant at) {
        return MILLIS.format(at);
    }

    /** Plain values as the canonical JSON text that {@link #details} holds. */
    public static String written(Map<String, ?> details) {
        return CanonicalJson.write(details);
    }

    /** The text that is hashed. */
    public String canonical() {
        return "[" + CanonicalJson.write(previousHash)
                + "," + CanonicalJson.write(caseNumber)
                + "," + seq
                + "," + round
                + "," + CanonicalJson.write(text(at))
                + "," + CanonicalJson.write(username)
                + "," + CanonicalJson.write(name)
                + "," + CanonicalJson.write(role)
                + "," + CanonicalJson.write(organisation)
                + "," + CanonicalJson.write(action)
                + "," + details
                + "," + CanonicalJson.write(reason)
                + "]";
    }

    /** SHA-256 of the canonical text, lower-case hex. */
    public String hash() {
        return sha256(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of some bytes, lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
