package io.cityloop.notification.process;

import io.cityloop.casefile.ReporterContacts;
import io.cityloop.identity.People;
import io.cityloop.identity.Role;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.domain.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a message leads; nowhere while the city has no public address in its settings. */
@Component
class Links {

    /** What the number of a penalty file begins with; a case has digits only. */
    private static final String PENALTY = "P";

    private final NotificationSettings settings;
    private final ReporterContacts contacts;
    private final ReporterRequests reporters;
    private final People people;

    Links(NotificationSettings settings, ReporterContacts contacts, ReporterRequests reporters, People people) {
        this.settings = settings;
        this.contacts = contacts;
        this.reporters = reporters;
        this.people = people;
    }

    /** The case as this recipient may see it; for what speaks of no case the list of notices. */
    @Nullable
    String of(String recipient, @Nullable String caseNumber) {
        if (settings.address().isBlank()) {
            return null;
        }
        if (caseNumber == null) {
            return base() + "/notifications";
        }
        if (Recipient.isReporter(recipient)) {
            return base() + "/track/" + caseNumber + "?tail=" + reporters.key(caseNumber);
        }
        if (caseNumber.startsWith(PENALTY)) {
            return base() + "/enforcement/files/" + caseNumber;
        }
        boolean desk = people.find(recipient)
                .filter(person -> person.posts().stream().anyMatch(post -> post.role() != Role.CITIZEN))
                .isPresent();
        return base() + (desk ? "/cases/" : "/track/") + caseNumber;
    }

    /** Where a reporter ends the messages about his case. */
    @Nullable
    String stop(String recipient, @Nullable String caseNumber) {
        return settings.address().isBlank() || caseNumber == null || !Recipient.isReporter(recipient)
                ? null
                : contacts.find(caseNumber)
                        .map(contact -> base() + "/notifications/stop/" + contact.stopToken())
                        .orElse(null);
    }

    private String base() {
        return settings.address().replaceAll("/+$", "");
    }
}
