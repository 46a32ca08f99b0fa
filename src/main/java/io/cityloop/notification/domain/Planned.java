package io.cityloop.notification.domain;

import io.cityloop.notification.DeliveryState;
import io.cityloop.notification.Way;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is told something by a way, and when.
 *
 * @param dueAt not before; for what is collected the moment of the daily mail
 * @param quiet the hours it has to wait through; null for what is urgent
 */
public record Planned(
        Way way,
        String address,
        DeliveryState state,
        Instant dueAt,
        @Nullable QuietHours quiet) {

    /** By which ways, and when, this recipient is told. */
    public static List<Planned> of(
            Recipient recipient, boolean urgent, Set<Way> on, Predicate<Way> wanted, Instant now, ZoneId zone) {
        List<Planned> all = new ArrayList<>();
        for (Way way : Way.values()) {
            String address = recipient.addresses().get(way);
            if (address != null && on.contains(way) && wanted.test(way)) {
                all.add(one(recipient, way, address, urgent, now, zone));
            }
        }
        return all;
    }

    private static Planned one(Recipient recipient, Way way, String address, boolean urgent, Instant now, ZoneId zone) {
        if (urgent) {
            return new Planned(way, address, DeliveryState.WAITING, now, null);
        }
        QuietHours quiet = new QuietHours(
                recipient.preferences().quietFrom(), recipient.preferences().quietTo());
        if (way == Way.MAIL && recipient.preferences().digest()) {
            Instant mail = DailyMail.after(now, recipient.preferences().digestHour(), zone);
            return new Planned(way, address, DeliveryState.COLLECTING, mail, quiet);
        }
        return new Planned(way, address, DeliveryState.WAITING, quiet.notBefore(now, zone), quiet);
    }
}
