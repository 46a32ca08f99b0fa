package io.cityloop.verification.domain;

/**
 * What an inspector's points add up to.
 *
 * @param username who
 * @param points the sum
 */
public record InspectorScore(String username, int points) {

    /** Goes before the other one; equal sums are settled by name, so that the answer never depends on an order of facts. */
    public boolean aheadOf(InspectorScore other) {
        return points > other.points || points == other.points && username.compareTo(other.username) < 0;
    }
}
