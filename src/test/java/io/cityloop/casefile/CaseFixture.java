package io.cityloop.casefile;

import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports and people for tests; every report has an id of its own. */
public final class CaseFixture {

    public static final Place PLACE =
            new Place("41010200100101", "R410102001", "410102001001", "春风社区", "410102001", "桃园街道", "410102", "中原区");

    private CaseFixture() {}

    public static NewCase report() {
        return report(PLACE, null);
    }

    public static NewCase report(Place place, @Nullable String username) {
        return report(place, username, "路口的雨水箅子破损，行人容易踩空");
    }

    public static NewCase report(Place place, @Nullable String username, String description) {
        return new NewCase(
                null,
                UUID.randomUUID().toString(),
                "citizen",
                "C0104",
                description,
                new Point(113.62, 34.75),
                place,
                "建设路 12 号",
                new Reporter("王小明", "13800135678"),
                username,
                false,
                List.of(),
                Actor.anonymousCitizen(),
                Map.of());
    }

    public static Place placeIn(String community) {
        return new Place(
                community + "01",
                "R" + community.substring(0, 9),
                community,
                "社区",
                community.substring(0, 9),
                "街道",
                community.substring(0, 6),
                "区");
    }

    public static Person person(String username, Post... posts) {
        return new Person(1, username, username, List.of(posts));
    }

    public static Person acceptor() {
        return person("acceptor", Post.cityWide(Role.ACCEPTOR));
    }
}
