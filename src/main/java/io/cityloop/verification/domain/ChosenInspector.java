package io.cityloop.verification.domain;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What the rules concluded: who goes, or that nobody could be named.
 *
 * @param username who; empty when any inspector may take the task from the pool
 * @param ground why, in words
 */
public record ChosenInspector(String username, String ground) {

    /** With several grounds, in one sentence; sorted, since rules collect them in no order. */
    public static ChosenInspector by(String username, Collection<?> grounds) {
        return new ChosenInspector(
                username, grounds.stream().map(String::valueOf).sorted().collect(Collectors.joining("，")));
    }
}
