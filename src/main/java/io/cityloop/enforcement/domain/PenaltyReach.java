package io.cityloop.enforcement.domain;

import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may see a penalty file, and act in it: people of its agency by their posts, and supervisors. */
public final class PenaltyReach {

    private static final Set<Role> AGENCY_ROLES =
            Set.of(Role.ENFORCEMENT_OFFICER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD);

    private PenaltyReach() {}

    /** The file may be seen. */
    public static boolean sees(Person person, String agency) {
        return person.has(Role.SUPERVISOR) || AGENCY_ROLES.stream().anyMatch(role -> person.covers(role, agency, null));
    }

    /** Agencies whose files the person sees; null for all. */
    public static @Nullable Set<String> agencies(Person person) {
        Set<String> agencies = new HashSet<>();
        for (Post post : person.posts()) {
            boolean everywhere =
                    post.role() == Role.SUPERVISOR || AGENCY_ROLES.contains(post.role()) && post.organisation() == null;
            if (everywhere) {
                return null;
            }
            if (AGENCY_ROLES.contains(post.role())) {
                agencies.add(String.valueOf(post.organisation()));
            }
        }
        return agencies;
    }

    /** The agency a person opens files for: of his post in the role. */
    public static String agencyOf(Person person, Role role) {
        return person.posts(role).stream()
                .map(Post::organisation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotAllowed("identity.notAllowed"));
    }

    /** The person acts in the role for the agency, or is refused; a file out of his sight does not exist. */
    public static Actor require(Person person, Role role, String agency) {
        if (!sees(person, agency)) {
            throw new NotFound("enforcement.noSuchFile");
        }
        if (!person.covers(role, agency, null)) {
            throw new NotAllowed("identity.notAllowed");
        }
        return Actor.of(person, role, agency, null);
    }

    /** The posts under which steps wait for the person. */
    public static List<Post> posts(Person person) {
        return person.posts().stream()
                .filter(post -> AGENCY_ROLES.contains(post.role()))
                .toList();
    }
}
