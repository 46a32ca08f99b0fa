package io.cityloop.enforcement;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.People;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the organisation whose officers look at a violation. */
@Service
public class EnforcementAgencies {

    private final People people;

    EnforcementAgencies(People people) {
        this.people = people;
    }

    /**
     * The agency for a case: the leading department when it has officers of its own, else the one whose officers are
     * posted closest around the place (the longest region code that covers it); empty when there are no officers.
     */
    public Optional<String> of(CaseFile caseFile) {
        List<Post> posts = people.withRole(Role.ENFORCEMENT_OFFICER, null).stream()
                .map(person -> person.posts(Role.ENFORCEMENT_OFFICER))
                .flatMap(List::stream)
                .filter(post -> post.organisation() != null
                        && post.covers(null, caseFile.place().community()))
                .toList();
        return posts.stream()
                .map(Post::organisation)
                .filter(organisation -> organisation != null && organisation.equals(caseFile.leadDepartment()))
                .findFirst()
                .or(() -> posts.stream()
                        .max(Comparator.comparingInt((Post post) -> length(post.region()))
                                .thenComparing(
                                        post -> Objects.requireNonNull(post.organisation()), Comparator.reverseOrder()))
                        .map(Post::organisation));
    }

    private static int length(@Nullable String region) {
        return region == null ? 0 : region.length();
    }
}
