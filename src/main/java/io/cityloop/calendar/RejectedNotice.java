package io.cityloop.calendar;

import io.cityloop.calendar.domain.NoticeWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A holiday list contradicts itself, belongs to another year or cannot be read; nothing of it is taken. */
public class RejectedNotice extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param field where, such as {@code days[3].date}
     * @param key of the message below {@code calendar.notice.}
     * @param arguments of the message, as texts
     */
    public record Problem(String field, String key, List<String> arguments) {

        /** With the message's arguments as they are written. */
        public static Problem of(String field, String key, Object... arguments) {
            return new Problem(
                    field, key, List.of(arguments).stream().map(String::valueOf).toList());
        }

        /** What is wrong, for the person who loads the list. */
        public String message(Locale locale) {
            return NoticeWords.say(locale, key, arguments);
        }
    }

    private final transient List<Problem> problems;

    /** Everything that is wrong at once. */
    public RejectedNotice(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + "：" + problem.message(Locale.CHINESE))
                .collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    /** The one thing that is wrong. */
    public RejectedNotice(String field, String key, Object... arguments) {
        this(List.of(Problem.of(field, key, arguments)));
    }

    /** What is wrong, in the order of the list. */
    public List<Problem> problems() {
        return problems;
    }
}
