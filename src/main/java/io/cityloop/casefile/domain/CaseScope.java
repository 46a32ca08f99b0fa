package io.cityloop.casefile.domain;

import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a person may see, widest grant first: everything, regions, organisations, only what he reported himself.
 *
 * @param all the whole city
 * @param regions region codes, each covering what begins with it
 * @param organisations departments and agencies whose cases he sees
 */
public record CaseScope(String username, boolean all, List<String> regions, List<String> organisations) {

    private static final Set<Role> OF_ORGANISATION = EnumSet.of(
            Role.DEPARTMENT_LEAD, Role.HANDLER, Role.ENFORCEMENT_OFFICER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD);

    /** What this person's posts let him see. */
    public static CaseScope of(Person person) {
        List<Post> wide = person.posts().stream()
                .filter(post -> post.role() != Role.CITIZEN && !OF_ORGANISATION.contains(post.role()))
                .toList();
        boolean all = wide.stream().anyMatch(post -> post.region() == null);
        List<String> regions = all
                ? List.of()
                : wide.stream()
                        .map(Post::region)
                        .map(String::valueOf)
                        .distinct()
                        .toList();
        List<String> organisations = person.posts().stream()
                .filter(post -> OF_ORGANISATION.contains(post.role()) && post.organisation() != null)
                .map(post -> String.valueOf(post.organisation()))
                .distinct()
                .toList();
        return new CaseScope(person.username(), all, regions, organisations);
    }

    /** Whether a place in this community lies in one of the regions. */
    public boolean reaches(String community) {
        return all || regions.stream().anyMatch(community::startsWith);
    }

    /** The list of such a person is the list of his regions. */
    public boolean byRegion() {
        return !all && !regions.isEmpty();
    }

    /** The list of such a person is the list of his organisations. */
    public boolean byOrganisation() {
        return !all && regions.isEmpty() && !organisations.isEmpty();
    }

    /** The list of such a person is what he reported. */
    public boolean ownOnly() {
        return !all && regions.isEmpty() && organisations.isEmpty();
    }
}
