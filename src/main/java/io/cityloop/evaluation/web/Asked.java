package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was asked for; what cannot be read is refused with its field. */
final class Asked {

    private static final int MOST = 200;

    private Asked() {}

    static Period period(String key) {
        return Period.parse(key).orElseThrow(() -> new RejectedInput("period", "evaluation.badPeriod"));
    }

    static PeriodKind periodKind(String key) {
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("kind", "evaluation.badPeriod"));
    }

    static SubjectKind kind(String key) {
        return SubjectKind.find(key).orElseThrow(() -> new RejectedInput("subject", "evaluation.badSubject"));
    }

    /** {@code region} are the districts, {@code post} the four posts, anything else is one kind. */
    static List<SubjectKind> kinds(String subject) {
        return switch (subject) {
            case "region" -> List.of(SubjectKind.DISTRICT);
            case "post" ->
                Arrays.stream(SubjectKind.values()).filter(SubjectKind::person).toList();
            default -> List.of(kind(subject));
        };
    }

    static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new RejectedInput("day", "evaluation.badPeriod");
        }
    }

    static int limit(@Nullable Integer limit, int otherwise) {
        return limit == null ? otherwise : Math.max(1, Math.min(MOST, limit));
    }

    static String words(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw new RejectedInput(field, "evaluation.required");
        }
        if (text.length() > most) {
            throw new RejectedInput(field, "evaluation.tooLong");
        }
        return text;
    }
}
