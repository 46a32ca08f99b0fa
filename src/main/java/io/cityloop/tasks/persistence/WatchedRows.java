package io.cityloop.tasks.persistence;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import java.util.List;
import java.util.Objects;

/**
 * Which tasks a person may watch.
 *
 * @param everywhere all of them
 * @param regions else those in regions that begin so
 * @param organisations and those given to one of these
 */
record WatchedRows(boolean everywhere, List<String> regions, List<String> organisations) {

    static WatchedRows of(Person person) {
        var roles = Permissions.roles(Action.DEADLINES_READ);
        List<Post> posts = person.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .toList();
        List<Post> centres =
                posts.stream().filter(post -> !post.role().ofDepartment()).toList();
        return new WatchedRows(
                centres.stream().anyMatch(post -> post.region() == null),
                centres.stream().map(Post::region).filter(Objects::nonNull).toList(),
                posts.stream()
                        .filter(post -> post.role().ofDepartment())
                        .map(Post::organisation)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
