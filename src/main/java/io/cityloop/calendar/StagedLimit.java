package io.cityloop.calendar;

import io.cityloop.calendar.domain.LimitLists;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A limit in steps, each with its own clock that starts when the step before is done: stop 4 working hours, decide 7
 * working days, demolish 20 working days.
 *
 * @param steps the steps, in order
 */
public record StagedLimit(List<Step> steps) {

    /**
     * One step.
     *
     * @param action what is to be done, such as 制止; empty for a limit that names no step
     * @param limit by when
     */
    public record Step(String action, Limit limit) {}

    /** Refuses a limit without steps. */
    public StagedLimit {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A staged limit has at least one step");
        }
    }

    /**
     * Reads {@code 制止4工作时；处罚7工作日；拆除20工作日}, {@code 1紧急工作时制止} and any plain limit.
     *
     * @throws UnreadableLimit when any step is not understood
     */
    public static StagedLimit parse(String text) {
        return LimitLists.staged(text);
    }

    /** The limit that decides when the whole is done on time: the last step's. */
    public Limit last() {
        return steps.getLast().limit();
    }

    /** The steps in words; {@link #parse} reads them back. */
    public String text() {
        return steps.stream().map(step -> step.action() + step.limit().text()).collect(Collectors.joining("；"));
    }
}
