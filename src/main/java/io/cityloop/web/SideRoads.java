package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.Applications;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What has been applied for beside the loop, and what this person may ask for. Only posts are looked at here: whether a
 * rule allows it is said by {@link Applications}, at the form.
 */
@Component
class SideRoads {

    private final Applications applications;
    private final HandlingSettings settings;
    private final Times times;

    SideRoads(Applications applications, HandlingSettings settings, Times times) {
        this.applications = applications;
        this.settings = settings;
        this.times = times;
    }

    RoadsView of(CaseFile file, Person person) {
        List<Row> rows;
        try {
            rows = applications.ofCase(person, file.number()).stream()
                    .map(Row::new)
                    .toList();
        } catch (NotFound notForHisEyes) {
            return new RoadsView(List.of(), List.of(), Map.of(), terms());
        }
        var roads = open(file, person);
        return new RoadsView(rows, roads, closed(file, roads), terms());
    }

    private Map<String, String> closed(CaseFile file, List<String> roads) {
        var closed = new HashMap<String, String>();
        for (var kind : ApplicationKind.values()) {
            var rule = roads.contains(kind.key()) ? applications.whyNot(kind, file.number()) : null;
            if (rule != null) {
                closed.put(kind.key(), rule);
            }
        }
        return closed;
    }

    private Terms terms() {
        var today = times.now().atZone(times.zone()).toLocalDate();
        return new Terms(
                settings.suspensionCategories(),
                settings.supervisionLevels(),
                settings.extensions(),
                settings.suspensions(),
                today.plusDays(1),
                today.plus(settings.longestSuspension()));
    }

    private static List<String> open(CaseFile file, Person person) {
        if (file.status().concluded()) {
            return List.of();
        }
        var department = file.leadDepartment();
        var community = file.place().community();
        var suspended = file.status() == CaseStatus.SUSPENDED;
        var lead = department != null && person.covers(Role.DEPARTMENT_LEAD, department, null);
        var leader = person.covers(Role.SHIFT_LEADER, null, community);
        var lifter = lead || leader || person.covers(Role.DISPATCHER, null, community);
        return Map.of(
                        "extension", lead && !suspended,
                        "suspension", lead && !suspended,
                        "lift", lifter && suspended,
                        "void", leader && file.filedAt() != null,
                        "supervision",
                                department != null && Permissions.may(person, Action.SUPERVISE, department, community),
                        "urge", Permissions.may(person, Action.URGE, department, community))
                .entrySet()
                .stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Side roads of a case.
     *
     * @param open the roads this person's posts let him take
     * @param closed by road the message key of the rule that forbids it now
     * @param terms what the forms have to say and to offer
     */
    record RoadsView(List<Row> rows, List<String> open, Map<String, String> closed, Terms terms) {

        /** Whether there is anything to show. */
        public boolean shown() {
            return !rows.isEmpty() || !open.isEmpty();
        }
    }

    /**
     * The city's numbers, as far as a form must say them before it is sent.
     *
     * @param extensions how many a round may be granted
     * @param suspensions how often a round may be suspended
     * @param earliest first day a suspension may end
     * @param latest last day a suspension may end
     */
    record Terms(
            List<String> categories,
            List<String> levels,
            int extensions,
            int suspensions,
            LocalDate earliest,
            LocalDate latest) {}

    /** One application with its kind's own facts as values. */
    record Row(Application application) {

        /** End of a suspension. */
        public @Nullable Instant until() {
            return instant("until");
        }

        /** When the answer to a supervision is due. */
        public @Nullable Instant replyBy() {
            return instant("replyBy");
        }

        private @Nullable Instant instant(String param) {
            var text = application.params().get(param);
            return text == null ? null : Instant.parse(text);
        }
    }
}
