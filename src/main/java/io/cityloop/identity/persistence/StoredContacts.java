package io.cityloop.identity.persistence;

import io.cityloop.identity.Contact;
import io.cityloop.identity.Contacts;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Contacts from the database. */
@Repository
class StoredContacts implements Contacts {

    private final ContactMapper rows;
    private final Clock clock;

    StoredContacts(ContactMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Contact of(String username) {
        return rows.findAll(List.of(username)).stream().findFirst().orElseGet(() -> Contact.none(username));
    }

    @Override
    public Map<String, Contact> findAll(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        return rows.findAll(List.copyOf(usernames)).stream()
                .collect(Collectors.toMap(Contact::username, Function.identity()));
    }

    @Override
    public void save(Contact contact) {
        List<FieldError> errors = contact.wrong();
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        rows.save(contact, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
