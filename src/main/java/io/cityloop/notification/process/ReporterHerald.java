package io.cityloop.notification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.ReporterContact;
import io.cityloop.casefile.ReporterContacts;
import io.cityloop.notification.Notice;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Recipient;
import io.cityloop.notification.persistence.DeliveryOutbox;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the reporter of a case: in the application, and by what he left in it, when he has an account; else by the
 * telephone and mail he left with the report, when he agreed to that.
 */
@Component
class ReporterHerald {

    private final Herald herald;
    private final ReporterContacts contacts;
    private final DeliveryOutbox outbox;
    private final NotificationSettings settings;

    ReporterHerald(Herald herald, ReporterContacts contacts, DeliveryOutbox outbox, NotificationSettings settings) {
        this.herald = herald;
        this.contacts = contacts;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Tells him. */
    void tell(Notice notice, CaseFile caseFile) {
        if (caseFile.reporterUsername() != null) {
            herald.tell(notice, List.of(caseFile.reporterUsername()), null);
        } else {
            tellOutside(notice, caseFile);
        }
    }

    /** Tells him if he has no account. */
    void tellOutside(Notice notice, CaseFile caseFile) {
        if (caseFile.reporterUsername() != null || outbox.on().isEmpty()) {
            return;
        }
        contacts.find(caseFile.number()).ifPresent(contact -> outbox.write(notice, List.of(recipient(contact))));
    }

    private Recipient recipient(ReporterContact contact) {
        Map<Way, String> addresses = new EnumMap<>(Way.class);
        String phone = contact.phone();
        DeliveryChannel.put(addresses, Way.SMS, phone == null ? null : phone.replaceAll("[ -]", ""));
        DeliveryChannel.put(addresses, Way.MAIL, contact.mail());
        return new Recipient(Recipient.ofCase(contact.caseNumber()), addresses, contact.language(), withoutDigest());
    }

    /** Whoever reported one case gets no daily mail about it; the night is quiet for him too. */
    private io.cityloop.notification.Preferences withoutDigest() {
        var usual = settings.preferences();
        return new io.cityloop.notification.Preferences(
                false, usual.digestHour(), usual.quietFrom(), usual.quietTo(), Map.of());
    }
}
