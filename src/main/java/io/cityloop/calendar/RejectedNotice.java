package io.cityloop.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** A holiday list contradicts itself, belongs to another year or cannot be read; nothing of it is taken. */
public class RejectedNotice extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param field where, such as {@code days[3].date}
     * @param message what, for the person who loads the list
     */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    /** Everything that is wrong at once. */
    public RejectedNotice(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + "：" + p.message()).collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    /** The one thing that is wrong. */
    public RejectedNotice(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    /** What is wrong, in the order of the list. */
    public List<Problem> problems() {
        return problems;
    }
}
