package io.cityloop.notification.persistence;

import io.cityloop.notification.Notice;
import io.cityloop.notification.NoticeKinds;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Planned;
import io.cityloop.notification.domain.QuietHours;
import io.cityloop.notification.domain.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is to leave the house, in the transaction of the event: what did not happen is not told, and what happened
 * is told although the machine stops right after the commit. The unique key of event, recipient and channel makes a
 * second telling of the same event nothing.
 */
@Component
public class DeliveryOutbox {

    private final DeliveryMapper rows;
    private final NotificationPreferences preferences;
    private final NoticeKinds kinds;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    DeliveryOutbox(
            DeliveryMapper rows,
            NotificationPreferences preferences,
            NoticeKinds kinds,
            JsonMapper json,
            Clock clock,
            @Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone) {
        this.rows = rows;
        this.preferences = preferences;
        this.kinds = kinds;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** The ways that are set up; when there are none nobody need be looked for. */
    public Set<Way> on() {
        return preferences.on();
    }

    /** Writes a notice for each recipient and way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Notice notice, List<Recipient> recipients) {
        Set<Way> on = on();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean urgent = kinds.urgent(notice.kind());
        for (Recipient recipient : recipients) {
            Planned.of(recipient, urgent, on, way -> wants(recipient, notice.kind(), way), now, zone)
                    .forEach(planned -> rows.insert(row(notice, recipient, planned, now)));
        }
    }

    /** A reporter without an account agreed to be told by what he left; there is nothing more to choose. */
    private boolean wants(Recipient recipient, String kind, Way way) {
        return Recipient.isReporter(recipient.name())
                || recipient.preferences().wants(kind, way, kinds.byDefault(kind, way));
    }

    private DeliveryRow row(Notice notice, Recipient recipient, Planned planned, Instant now) {
        QuietHours quiet = planned.quiet();
        return new DeliveryRow(
                0,
                notice.event(),
                recipient.name(),
                planned.way().key(),
                notice.kind(),
                notice.caseNumber(),
                json.writeValueAsString(notice.args()),
                planned.address(),
                recipient.language(),
                UUID.randomUUID().toString(),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                planned.state(),
                now,
                planned.dueAt(),
                0,
                null,
                null,
                null,
                null);
    }
}
