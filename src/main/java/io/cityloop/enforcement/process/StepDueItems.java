package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of penalty procedures in the statutory calendar, those that only the agency itself limits left out. */
@Component
class StepDueItems implements DueItems {

    private static final int MOST = 500;
    private static final String INTERNAL = "internal";

    private final PenaltyStepMapper steps;
    private final ZoneId zone;

    StepDueItems(PenaltyStepMapper steps, ZoneId zone) {
        this.steps = steps;
        this.zone = zone;
    }

    @Override
    public List<DueItem> due(String agency, LocalDate from, LocalDate to) {
        Instant end = to.plusDays(1).atStartOfDay(zone).plusSeconds(1).toInstant();
        return steps.due(agency, Instant.EPOCH, end, MOST).stream()
                .filter(step -> !step.term().equals(INTERNAL))
                .map(step -> new DueItem(step.penaltyId(), step.term(), lastDay(step.dueAt()), null))
                .toList();
    }

    /** The end of a period is 24:00 of its last day. */
    private LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusMillis(1), zone);
    }
}
