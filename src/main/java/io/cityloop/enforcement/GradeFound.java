package io.cityloop.enforcement;

import java.util.List;

/**
 * The grade a violation falls into.
 *
 * @param grade {@link Grade} by name
 * @param grounds why, in words for people
 */
public record GradeFound(String grade, List<String> grounds) implements DiscretionFinding {

    /** Copies the list. */
    public GradeFound {
        grounds = List.copyOf(grounds);
    }

    /** As rules collect it; in order, since rules collect in none. */
    public static GradeFound of(String grade, List<?> grounds) {
        return new GradeFound(
                grade, grounds.stream().map(String::valueOf).sorted().toList());
    }

    /** With the one ground there is. */
    public static GradeFound plain(String grade, String ground) {
        return new GradeFound(grade, List.of(ground));
    }
}
