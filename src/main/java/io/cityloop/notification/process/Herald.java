package io.cityloop.notification.process;

import io.cityloop.identity.Actor;
import io.cityloop.notification.Channel;
import io.cityloop.notification.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a notice to every channel, for each person once; nobody is told what he did himself. Called in the transaction of
 * the event.
 */
@Component
class Herald {

    private static final Set<String> NOBODY = Set.of(Actor.SYSTEM, Actor.ANONYMOUS);

    private final List<Channel> channels;

    Herald(List<Channel> channels) {
        this.channels = channels;
    }

    /** Tells people; {@code actor} is the username of whoever did it. */
    void tell(Notice notice, Collection<String> recipients, @Nullable String actor) {
        List<String> each = recipients.stream()
                .filter(username -> !NOBODY.contains(username) && !username.equals(actor))
                .distinct()
                .sorted()
                .toList();
        if (!each.isEmpty()) {
            channels.forEach(channel -> channel.tell(notice, each));
        }
    }
}
