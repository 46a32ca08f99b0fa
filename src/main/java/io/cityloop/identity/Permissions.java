package io.cityloop.identity;

import static io.cityloop.identity.Role.ACCEPTOR;
import static io.cityloop.identity.Role.ADMINISTRATOR;
import static io.cityloop.identity.Role.AGENCY_HEAD;
import static io.cityloop.identity.Role.CITIZEN;
import static io.cityloop.identity.Role.DEPARTMENT_LEAD;
import static io.cityloop.identity.Role.DISPATCHER;
import static io.cityloop.identity.Role.ENFORCEMENT_OFFICER;
import static io.cityloop.identity.Role.EVALUATOR;
import static io.cityloop.identity.Role.HANDLER;
import static io.cityloop.identity.Role.INSPECTOR;
import static io.cityloop.identity.Role.LEGAL_REVIEWER;
import static io.cityloop.identity.Role.SHIFT_LEADER;
import static io.cityloop.identity.Role.SUPERVISOR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who may do what, in one table, and on which rows.
 *
 * <p>Supervision and command are apart on purpose (监管分离): the supervision centre judges, the command centre directs,
 * departments work. Reading follows the same lines: the centres see the whole city within their region, a department
 * sees the cases it was given.
 */
@Service
public class Permissions {

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(CITIZEN));
    private static final Set<Role> CENTRES = EnumSet.of(ACCEPTOR, SHIFT_LEADER, DISPATCHER, SUPERVISOR);
    private static final Set<Role> AGENCY = EnumSet.of(ENFORCEMENT_OFFICER, LEGAL_REVIEWER, AGENCY_HEAD);

    private static final Map<Action, Set<Role>> TABLE = table();

    private final CurrentPerson currentPerson;

    Permissions(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    private static Map<Action, Set<Role>> table() {
        var table = new EnumMap<Action, Set<Role>>(Action.class);
        table.put(Action.CASE_READ, STAFF);
        table.put(Action.CASE_SEARCH, STAFF);
        table.put(Action.PERSONAL_DATA_READ, EnumSet.of(INSPECTOR, ACCEPTOR, SHIFT_LEADER, SUPERVISOR));
        table.put(Action.TASK_LIST, STAFF);
        table.put(Action.TASK_COMPLETE, STAFF);
        table.put(Action.REPORT_FOR_CHANNEL, EnumSet.of(INSPECTOR, ACCEPTOR, SHIFT_LEADER));
        table.put(Action.HOTLINE, EnumSet.of(ACCEPTOR, SHIFT_LEADER));
        table.put(Action.APPLICATION_FILE, EnumSet.of(DEPARTMENT_LEAD, HANDLER, DISPATCHER, SHIFT_LEADER));
        table.put(Action.DEADLINES_READ, EnumSet.of(SHIFT_LEADER, DISPATCHER, SUPERVISOR, DEPARTMENT_LEAD));
        table.put(Action.URGE, CENTRES);
        table.put(Action.SUPERVISE, EnumSet.of(SUPERVISOR));
        table.put(Action.RULES_READ, EnumSet.of(SHIFT_LEADER, DISPATCHER, EVALUATOR, SUPERVISOR, ADMINISTRATOR));
        table.put(Action.RULES_EDIT, EnumSet.of(ADMINISTRATOR));
        table.put(Action.RULES_ACTIVATE, EnumSet.of(ADMINISTRATOR, SUPERVISOR));
        table.put(Action.CATALOG_IMPORT, EnumSet.of(ADMINISTRATOR));
        table.put(Action.GEO_IMPORT, EnumSet.of(ADMINISTRATOR));
        table.put(Action.CALENDAR_EDIT, EnumSet.of(ADMINISTRATOR));
        table.put(
                Action.EVALUATION_READ,
                EnumSet.of(
                        EVALUATOR,
                        SUPERVISOR,
                        SHIFT_LEADER,
                        DISPATCHER,
                        ACCEPTOR,
                        INSPECTOR,
                        DEPARTMENT_LEAD,
                        ADMINISTRATOR));
        table.put(Action.EVALUATION_COMPARE, EnumSet.of(EVALUATOR, SUPERVISOR, ADMINISTRATOR));
        table.put(Action.EVALUATION_RUN, EnumSet.of(EVALUATOR));
        table.put(Action.ENFORCEMENT_READ, union(AGENCY, EnumSet.of(SUPERVISOR)));
        table.put(Action.INSIGHT_READ, union(CENTRES, EnumSet.of(EVALUATOR, DEPARTMENT_LEAD, ADMINISTRATOR)));
        table.put(Action.STAFF_EDIT, EnumSet.of(ADMINISTRATOR));
        table.put(Action.DUTY_EDIT, EnumSet.of(ADMINISTRATOR, SHIFT_LEADER));
        table.put(Action.INTEGRATIONS_EDIT, EnumSet.of(ADMINISTRATOR));
        table.put(Action.FIELD_WORK, EnumSet.of(INSPECTOR));
        table.put(Action.TRACK_READ, EnumSet.of(SUPERVISOR));
        table.put(Action.DELIVERIES_ADMIN, EnumSet.of(ADMINISTRATOR));
        table.put(Action.ENGINE_ADMIN, EnumSet.of(ADMINISTRATOR));
        return table;
    }

    private static Set<Role> union(Set<Role> some, Set<Role> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** The roles that may do this. */
    public static Set<Role> roles(Action action) {
        return Set.copyOf(TABLE.getOrDefault(action, Set.of()));
    }

    /** Whether the person may do this on some row at all. */
    public static boolean may(Person person, Action action) {
        return TABLE.getOrDefault(action, Set.of()).stream().anyMatch(person::has);
    }

    /**
     * Whether the person may do this on a row of this organisation and region. Department posts reach only rows that
     * their own organisation was given; a row given to nobody yet is not theirs.
     */
    public static boolean may(Person person, Action action, @Nullable String organisation, @Nullable String region) {
        var roles = TABLE.getOrDefault(action, Set.of());
        return person.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .anyMatch(post -> reaches(post, organisation, region));
    }

    private static boolean reaches(Post post, @Nullable String organisation, @Nullable String region) {
        if (post.role().ofDepartment()) {
            // What the department was given is its own wherever in the city it lies.
            return organisation != null && organisation.equals(post.organisation());
        }
        // The centres' organisation says where they sit, not which departments' cases they may see.
        return post.region() == null || region == null || region.startsWith(post.region());
    }

    /** The person at hand, who may do this. Throws {@link NotLoggedIn} or {@link NotAllowed}. */
    public Person require(Action action) {
        var person = currentPerson.require();
        if (!may(person, action)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return person;
    }

    /**
     * The person at hand, who may do this on such a row. Throws {@link NotLoggedIn}, {@link NotAllowed} when no row of
     * the kind would do, and {@link NotFound} when this row is out of reach: that it exists is already a leak.
     */
    public Person require(Action action, @Nullable String organisation, @Nullable String region) {
        var person = require(action);
        if (!may(person, action, organisation, region)) {
            throw new NotFound("identity.notFound");
        }
        return person;
    }
}
