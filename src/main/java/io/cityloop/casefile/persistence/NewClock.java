package io.cityloop.casefile.persistence;

import io.cityloop.calendar.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock about to be kept; the database gives it its id. */
final class NewClock {

    private long id;
    private final String caseNumber;
    private final int round;
    private final Stage stage;
    private final @Nullable String department;
    private final Instant startedAt;
    private final @Nullable String limitText;

    NewClock(
            String caseNumber,
            int round,
            Stage stage,
            @Nullable String department,
            Instant startedAt,
            @Nullable String limitText) {
        this.caseNumber = caseNumber;
        this.round = round;
        this.stage = stage;
        this.department = department;
        this.startedAt = startedAt;
        this.limitText = limitText;
    }

    long id() {
        return id;
    }

    ClockRow row() {
        return new ClockRow(
                id, caseNumber, round, stage, department, startedAt, limitText, null, null, null, null, null, false);
    }
}
