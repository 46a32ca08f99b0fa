package io.cityloop.acceptance.domain;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What the rules concluded: a case that speaks of the same problem.
 *
 * @param number its number
 * @param score 0 to 100
 * @param surely else possibly
 * @param ground why, in words
 */
public record SimilarCase(String number, int score, boolean surely, String ground) {

    /** With several grounds, in one sentence; sorted, since rules collect them in no order. */
    public static SimilarCase by(String number, int score, boolean surely, Collection<?> grounds) {
        return new SimilarCase(
                number,
                score,
                surely,
                grounds.stream().map(String::valueOf).sorted().collect(Collectors.joining("，")));
    }
}
