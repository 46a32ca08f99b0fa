package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.handling.Application;
import io.cityloop.handling.Applications;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.time.Instant;
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

    SideRoads(Applications applications, HandlingSettings settings) {
        this.applications = applications;
        this.settings = settings;
    }

    RoadsView of(CaseFile file, Person person) {
        List<Row> rows;
        try {
            rows = applications.ofCase(person, file.number()).stream()
                    .map(Row::new)
                    .toList();
        } catch (NotFound notForHisEyes) {
            return new RoadsView(List.of(), List.of(), null, List.of(), List.of());
        }
        var roads = open(file, person);
        return new RoadsView(
                rows,
                roads,
                roads.contains("extension") ? applications.whyNoExtension(file.number()) : null,
                settings.suspensionCategories(),
                settings.supervisionLevels());
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
     * @param noExtension message key of the rule against an extension now; null when there is none
     */
    record RoadsView(
            List<Row> rows,
            List<String> open,
            @Nullable String noExtension,
            List<String> categories,
            List<String> levels) {

        /** Whether there is anything to show. */
        public boolean shown() {
            return !rows.isEmpty() || !open.isEmpty();
        }
    }

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
