package io.cityloop.evaluation;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whose scores a person may see: who compares sees everybody within his region; a department sees itself, and a person
 * sees himself.
 */
public final class SubjectAccess {

    private static final Map<Role, SubjectKind> POSTS = Map.of(
            Role.INSPECTOR, SubjectKind.INSPECTOR,
            Role.ACCEPTOR, SubjectKind.ACCEPTOR,
            Role.SHIFT_LEADER, SubjectKind.SHIFT_LEADER,
            Role.DISPATCHER, SubjectKind.DISPATCHER);

    private SubjectAccess() {}

    /** Whether the person may see this subject's sheets. */
    public static boolean sees(Person person, Subject subject) {
        var region = subject.kind().region() && subject.kind() != SubjectKind.CITY ? subject.key() : null;
        return Permissions.may(person, Action.EVALUATION_COMPARE, null, region)
                || own(person).contains(subject);
    }

    /** The subjects the person is, or answers for: his departments first, then himself in each of his posts. */
    public static List<Subject> own(Person person) {
        var own = new ArrayList<Subject>();
        person.posts(Role.DEPARTMENT_LEAD).stream()
                .map(Post::organisation)
                .filter(organisation -> organisation != null)
                .map(organisation -> new Subject(SubjectKind.DEPARTMENT, organisation))
                .forEach(own::add);
        person.posts().stream()
                .map(Post::role)
                .filter(POSTS::containsKey)
                .map(role -> new Subject(POSTS.get(role), person.username()))
                .forEach(own::add);
        return own.stream().distinct().toList();
    }
}
