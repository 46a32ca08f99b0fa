package io.cityloop.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, as others may know him: never the password. */
public record Person(long id, String username, String name, List<Post> posts) {

    /** Keeps its own copy of the posts. */
    public Person {
        posts = List.copyOf(posts);
    }

    /** Holds at least one post of this role, anywhere. */
    public boolean has(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** The posts of this role. */
    public List<Post> posts(Role role) {
        return posts.stream().filter(post -> post.role() == role).toList();
    }

    /** One post of this role covers a row of this organisation and region, see {@link Post#covers}. */
    public boolean covers(Role role, @Nullable String organisation, @Nullable String region) {
        return posts.stream().anyMatch(post -> post.role() == role && post.covers(organisation, region));
    }

    /** The post under which this person acts in the role on such a row. */
    public Optional<Post> postFor(Role role, @Nullable String organisation, @Nullable String region) {
        return posts.stream()
                .filter(post -> post.role() == role && post.covers(organisation, region))
                .findFirst();
    }
}
