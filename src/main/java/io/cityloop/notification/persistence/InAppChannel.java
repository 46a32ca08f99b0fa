package io.cityloop.notification.persistence;

import io.cityloop.notification.Channel;
import io.cityloop.notification.Notice;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application itself: a row for each recipient, in the transaction of the event. Events of one case come one after
 * the other because its row is locked, so looking first is enough; the unique key is there for whoever forgets the lock.
 */
@Component
class InAppChannel implements Channel {

    private final NotificationMapper rows;
    private final JsonMapper json;
    private final Clock clock;

    InAppChannel(NotificationMapper rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice, List<String> recipients) {
        Set<String> told = new TreeSet<>(rows.told(notice.event()));
        for (String recipient : recipients) {
            if (told.add(recipient)) {
                rows.insert(new NotificationRow(
                        0,
                        recipient,
                        notice.event(),
                        notice.kind(),
                        notice.caseNumber(),
                        json.writeValueAsString(notice.args()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        null));
            }
        }
    }
}
