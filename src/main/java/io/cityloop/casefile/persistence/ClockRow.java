package io.cityloop.casefile.persistence;

import io.cityloop.calendar.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a clock; pauses and granted time are rows of their own. */
record ClockRow(
        long id,
        String caseNumber,
        int round,
        Stage stage,
        @Nullable String department,
        Instant startedAt,
        @Nullable String limitText,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant warnedAt,
        @Nullable Instant overdueAt,
        boolean provisional) {

    ClockRow withoutOverdue() {
        return new ClockRow(
                id,
                caseNumber,
                round,
                stage,
                department,
                startedAt,
                limitText,
                warnAt,
                dueAt,
                stoppedAt,
                warnedAt,
                null,
                provisional);
    }
}
