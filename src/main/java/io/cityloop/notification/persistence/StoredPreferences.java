package io.cityloop.notification.persistence;

import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.notification.NoticeKinds;
import io.cityloop.notification.NotificationPreferences;
import io.cityloop.notification.NotificationSettings;
import io.cityloop.notification.Preferences;
import io.cityloop.notification.Way;
import io.cityloop.notification.domain.Sender;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredPreferences implements NotificationPreferences {

    private static final int HOURS = 24;
    private static final int MINUTES = HOURS * 60;

    private final PreferenceMapper rows;
    private final NoticeKinds kinds;
    private final NotificationSettings settings;
    private final List<Sender> senders;
    private final Clock clock;

    StoredPreferences(
            PreferenceMapper rows,
            NoticeKinds kinds,
            NotificationSettings settings,
            List<Sender> senders,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.settings = settings;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public Preferences of(String username) {
        return Objects.requireNonNull(findAll(List.of(username)).get(username));
    }

    @Override
    public Map<String, Preferences> findAll(Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        List<String> asked = List.copyOf(usernames);
        Map<String, Map<String, Map<Way, Boolean>>> choices = new HashMap<>();
        for (ChoiceRow row : rows.choices(asked)) {
            Way.find(row.channel())
                    .ifPresent(way -> choices.computeIfAbsent(row.username(), none -> new HashMap<>())
                            .computeIfAbsent(row.kind(), none -> new EnumMap<>(Way.class))
                            .put(way, row.wanted()));
        }
        Map<String, Preferences> all = new HashMap<>();
        for (PreferenceRow row : rows.find(asked)) {
            all.put(
                    row.username(),
                    new Preferences(
                            row.digest(),
                            row.digestHour(),
                            row.quietFrom(),
                            row.quietTo(),
                            choices.getOrDefault(row.username(), Map.of())));
        }
        asked.forEach(username ->
                all.computeIfAbsent(username, none -> withChoices(choices.getOrDefault(username, Map.of()))));
        return all;
    }

    private Preferences withChoices(Map<String, Map<Way, Boolean>> choices) {
        Preferences usual = settings.preferences();
        return new Preferences(usual.digest(), usual.digestHour(), usual.quietFrom(), usual.quietTo(), choices);
    }

    @Override
    @Transactional
    public void save(String username, Preferences wanted) {
        refuse(wanted);
        rows.save(
                new PreferenceRow(username, wanted.digest(), wanted.digestHour(), wanted.quietFrom(), wanted.quietTo()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.forget(username);
        wanted.choices()
                .forEach((kind, ways) -> ways.forEach((way, chosen) -> {
                    if (chosen != kinds.byDefault(kind, way)) {
                        rows.choose(new ChoiceRow(username, kind, way.key(), chosen));
                    }
                }));
    }

    private void refuse(Preferences wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.digestHour() < 0 || wanted.digestHour() >= HOURS) {
            errors.add(new FieldError("digestHour", "notification.settings.hour"));
        }
        if (wanted.quietFrom() < 0 || wanted.quietFrom() >= MINUTES) {
            errors.add(new FieldError("quietFrom", "notification.settings.time"));
        }
        if (wanted.quietTo() < 0 || wanted.quietTo() >= MINUTES) {
            errors.add(new FieldError("quietTo", "notification.settings.time"));
        }
        if (!kinds.all().containsAll(wanted.choices().keySet())) {
            errors.add(new FieldError("kind", "notification.settings.kind"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
    }

    @Override
    public Set<Way> on() {
        Set<Way> on = EnumSet.noneOf(Way.class);
        senders.stream().filter(Sender::on).map(Sender::way).forEach(on::add);
        return on;
    }
}
