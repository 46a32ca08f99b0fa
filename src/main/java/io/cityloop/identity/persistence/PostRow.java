package io.cityloop.identity.persistence;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import org.jspecify.annotations.Nullable;

/** A row of table post. */
record PostRow(
        long personId,
        String role,
        @Nullable String organisation,
        @Nullable String region) {

    Post post() {
        return new Post(Role.of(role), organisation, region);
    }
}
