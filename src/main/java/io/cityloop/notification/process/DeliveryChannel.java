package io.cityloop.notification.process;

import io.cityloop.identity.Contact;
import io.cityloop.identity.Contacts;
import io.cityloop.notification.Channel;
import io.cityloop.notification.Notice;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Recipient;
import io.cityloop.notification.persistence.DeliveryOutbox;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail, text message and WeChat for people with an account, as far as they left an address and want it. */
@Component
class DeliveryChannel implements Channel {

    private final DeliveryOutbox outbox;
    private final Contacts contacts;
    private final NotificationPreferences preferences;

    DeliveryChannel(DeliveryOutbox outbox, Contacts contacts, NotificationPreferences preferences) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.preferences = preferences;
    }

    @Override
    public void tell(Notice notice, List<String> recipients) {
        if (outbox.on().isEmpty()) {
            return;
        }
        Map<String, Contact> reached = contacts.findAll(recipients);
        Map<String, Preferences> wanted = preferences.findAll(reached.keySet());
        outbox.write(
                notice,
                reached.values().stream()
                        .map(contact -> recipient(contact, Objects.requireNonNull(wanted.get(contact.username()))))
                        .toList());
    }

    private static Recipient recipient(Contact contact, Preferences wanted) {
        return new Recipient(contact.username(), addresses(contact), contact.language(), wanted);
    }

    private static Map<Way, String> addresses(Contact contact) {
        Map<Way, String> addresses = new EnumMap<>(Way.class);
        put(addresses, Way.MAIL, contact.mail());
        put(addresses, Way.SMS, contact.phone());
        put(addresses, Way.WECHAT, contact.wechat());
        return addresses;
    }

    static void put(Map<Way, String> addresses, Way way, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            addresses.put(way, address);
        }
    }
}
