package io.cityloop.wechat.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one sender has said so far.
 *
 * @param state {@code OPEN}, {@code REPORTED}, {@code REFUSED} or {@code DROPPED}
 * @param pictures hashes, separated by commas; a {@code -} stands for one that could not be fetched
 * @param told whether the sender knows the number
 */
public record DraftRow(
        long id,
        String sender,
        String clientId,
        String state,
        String words,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable String label,
        String pictures,
        @Nullable String caseNumber,
        boolean told,
        Instant firstAt,
        Instant lastAt) {

    /** Nothing said yet. */
    public static DraftRow begun(String sender, Instant at) {
        return new DraftRow(
                0, sender, UUID.randomUUID().toString(), "OPEN", "", null, null, null, "", null, false, at, at);
    }

    /** With more words. */
    public DraftRow saying(String more, Instant at) {
        String all = words.isEmpty() ? more : words + "\n" + more;
        String some = all.substring(0, Math.min(4000, all.length()));
        return new DraftRow(
                id, sender, clientId, state, some, lon, lat, label, pictures, caseNumber, told, firstAt, at);
    }

    /** With a place, which replaces one said before. */
    public DraftRow at(double east, double north, String name, Instant at) {
        return new DraftRow(
                id, sender, clientId, state, words, east, north, name, pictures, caseNumber, told, firstAt, at);
    }

    /** With one more picture. */
    public DraftRow showing(String picture, Instant at) {
        String all = pictures.isEmpty() ? picture : pictures + "," + picture;
        return new DraftRow(id, sender, clientId, state, words, lon, lat, label, all, caseNumber, told, firstAt, at);
    }

    /** Enough for a report. */
    public boolean enough() {
        return words.strip().length() > 1 && lon != null && lat != null;
    }

    /** Everything there is to say. */
    public boolean whole() {
        return enough() && !pictures.isEmpty();
    }
}
