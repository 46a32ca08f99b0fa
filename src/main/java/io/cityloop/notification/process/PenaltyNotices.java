package io.cityloop.notification.process;

import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PenaltyStepWaits;
import io.cityloop.enforcement.PenaltyStepWaits.Since;
import io.cityloop.notification.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Steps of penalty procedures: whose step it is hears that it waits, that its term nears the end, and that it is over. */
@Component
class PenaltyNotices {

    private static final Map<Since, String> KINDS = Map.of(
            Since.ARRIVED, "penaltyWaits",
            Since.WARNED, "penaltyWarned",
            Since.OVERDUE, "penaltyOverdue");

    private final Herald herald;

    PenaltyNotices(Herald herald) {
        this.herald = herald;
    }

    @EventListener
    void waits(PenaltyStepWaits waits) {
        PenaltyStep step = waits.step();
        // A term that was moved may be warned of again: its end is part of what was told.
        String event = String.join(
                ":",
                "penaltyStep",
                String.valueOf(step.id()),
                waits.since().name().toLowerCase(Locale.ROOT),
                String.valueOf(step.dueAt().toEpochMilli()));
        herald.tell(
                new Notice(
                        event,
                        String.valueOf(KINDS.get(waits.since())),
                        step.penaltyId(),
                        List.of(step.penaltyId(), "@web.task." + step.elementId())),
                waits.people(),
                null);
    }
}
