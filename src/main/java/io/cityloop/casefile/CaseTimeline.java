package io.cityloop.casefile;

import io.cityloop.identity.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The append-only timeline of a case; a bean. Every entry carries the hash of the one before, so that nothing can be
 * changed, put in between or taken away later without breaking the chain, and the case row keeps the last hash, so that
 * nothing can be cut off the end either.
 *
 * <p><b>The hash.</b> SHA-256, in lower-case hex, over the UTF-8 bytes of this JSON array, written without any white
 * space:
 *
 * <pre>
 * [previousHash, caseNumber, seq, round, at, username, name, role, organisation, action, details, reason]
 * </pre>
 *
 * The previous hash of the first entry is 64 zeros. {@code seq} and {@code round} are numbers; {@code at} is UTC with
 * exactly three decimals ({@code 2026-11-24T09:05:10.250Z}); {@code role} is the role's key; what is absent is
 * {@code null}; {@code details} is an object with its keys sorted by code unit at every depth. Texts escape only the
 * quotation mark, the backslash and the controls below U+0020 ({@code \b \t \n \f \r}, else {@code \}{@code u00xx});
 * numbers are written plainly, without exponent or trailing zeros. In Python:
 *
 * <pre>
 * sha256(json.dumps([...], ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()).hexdigest()
 * </pre>
 */
public interface CaseTimeline {

    /** What stands as previous hash in the first entry of every case. */
    String ORIGIN = "0".repeat(64);

    /**
     * Appends an entry to the running round. Locks the case; needs a transaction of the caller.
     *
     * @param action what was done, for example {@code acceptReport.accept}; the key of a message when shown
     * @param details texts, numbers, truth values, instants, lists and maps of these; nulls are left out
     */
    TimelineEntry append(
            String caseNumber, Actor actor, String action, Map<String, ?> details, @Nullable String reason);

    /** The entries, first to last. */
    List<TimelineEntry> entries(String caseNumber);

    /** Goes through the chain link by link. */
    TimelineCheck verify(String caseNumber);
}
