package io.cityloop.identity.web;

import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person as the API shows him to himself. */
record PersonView(String username, String name, List<PostView> posts) {

    static PersonView of(Person person, Organisations organisations) {
        return new PersonView(
                person.username(),
                person.name(),
                person.posts().stream()
                        .map(post -> PostView.of(post, organisations))
                        .toList());
    }

    /** A post with its organisation's name. */
    record PostView(
            String role,
            @Nullable String organisation,
            @Nullable String organisationName,
            @Nullable String region) {

        private static PostView of(Post post, Organisations organisations) {
            var name = Optional.ofNullable(post.organisation())
                    .flatMap(organisations::find)
                    .map(Organisation::name);
            return new PostView(post.role().key(), post.organisation(), name.orElse(null), post.region());
        }
    }
}
