package io.cityloop.enforcement;

import java.util.List;

/**
 * A step of a penalty procedure waits for somebody, nears the end of its term, or is past it; told in the transaction
 * that wrote it.
 *
 * @param people usernames of those who can do it: the officers of the file where it has some, else all whose post it is;
 *     of what is past its end the heads of the agency as well
 */
public record PenaltyStepWaits(PenaltyStep step, Since since, List<String> people) {

    /** What has happened to it. */
    public enum Since {
        /** It has arrived. */
        ARRIVED,
        /** Four fifths of its term have passed. */
        WARNED,
        /** Its term has passed. */
        OVERDUE
    }

    /** Copies the list. */
    public PenaltyStepWaits {
        people = List.copyOf(people);
    }
}
