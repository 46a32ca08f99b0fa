package io.cityloop.casefile;

import io.cityloop.casefile.domain.CanonicalJson;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
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

    /** What somebody does now, on top of the link whose hash is given; milliseconds are all the chain keeps of time. */
    public static ChainLink next(
            String previousHash,
            String number,
            int seq,
            int round,
            Instant now,
            Actor actor,
            String action,
            Map<String, ?> details,
            @Nullable String reason) {
        Role role = actor.role();
        return new ChainLink(
                previousHash,
                number,
                seq,
                round,
                now.truncatedTo(ChronoUnit.MILLIS),
                actor.username(),
                actor.name(),
                role == null ? null : role.key(),
                actor.organisation(),
                action,
                CanonicalJson.write(details),
                reason);
    }

    /**
     * Goes through a chain link by link.
     *
     * @param links the links as they are kept, first to last
     * @param hashes the hash kept with each
     * @param entries how many the head says there are
     * @param headHash the hash the head says the last one has
     */
    public static TimelineCheck check(List<ChainLink> links, List<String> hashes, int entries, String headHash) {
        String previous = CaseTimeline.ORIGIN;
        for (int at = 0; at < links.size(); at++) {
            ChainLink link = links.get(at);
            if (link.seq() != at + 1) {
                return broken(links, at + 1, "an entry is missing");
            }
            if (!link.previousHash().equals(previous)) {
                return broken(links, at + 1, "the previous hash does not fit");
            }
            previous = hashes.get(at);
            if (!link.hash().equals(previous)) {
                return broken(links, at + 1, "the content does not fit its hash");
            }
        }
        return entries == links.size() && headHash.equals(previous)
                ? new TimelineCheck(true, links.size(), null, null)
                : broken(links, links.size() + 1, "entries are missing at the end");
    }

    private static TimelineCheck broken(List<ChainLink> links, int at, String why) {
        return new TimelineCheck(false, links.size(), at, why);
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
