package io.cityloop.demo.web;

import io.cityloop.demo.DemoOnly;
import io.cityloop.demo.DemoOpen311Key;
import io.cityloop.demo.Townspeople;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who lives in the demo city and where to report from; outside the demo there is nothing at these addresses. */
@RestController
@DemoOnly
class DemoController {

    private static final int MOST_PLACES = 1_000;
    /** Coprime to any count of grids below it, so that a few places are spread over the whole city. */
    private static final long STRIDE = 611_953;

    private static final double TEN_METRES = 0.0001;

    private final CityMap map;
    private final DemoOpen311Key open311Key;

    DemoController(CityMap map, DemoOpen311Key open311Key) {
        this.map = map;
        this.open311Key = open311Key;
    }

    /** The demo accounts; all have the password printed at the start. */
    @GetMapping("/api/demo/accounts")
    Accounts accounts() {
        return new Accounts(Townspeople.all().stream()
                .map(person -> new AccountView(
                        person.username(),
                        person.name(),
                        person.posts().stream().map(PostView::of).toList()))
                .toList());
    }

    /** A key to report with over Open311. */
    @GetMapping("/api/demo/open311-key")
    Open311Key open311Key() {
        return new Open311Key(open311Key.text());
    }

    /** Points inside the city, the same ones every time. */
    @GetMapping("/api/demo/places")
    Places places(@RequestParam(defaultValue = "20") int n) {
        if (n < 1 || n > MOST_PLACES) {
            throw new RejectedInput("n", "demo.places");
        }
        var grids = map.grids();
        return new Places(
                grids.isEmpty()
                        ? List.of()
                        : IntStream.range(0, n)
                                .mapToObj(i -> place(grids.get((int) (i * STRIDE % grids.size())), i))
                                .toList());
    }

    private PlaceView place(UnitGrid grid, int i) {
        var centre = grid.centre();
        var beside =
                new Point(centre.lon() + Math.sin(i) * 2 * TEN_METRES, centre.lat() + Math.cos(i) * 2 * TEN_METRES);
        return new PlaceView(map.contains(beside) ? beside : centre);
    }

    record Open311Key(String apiKey) {}

    record Accounts(List<AccountView> items) {}

    record AccountView(String username, String name, List<PostView> posts) {}

    record PostView(
            String role,
            @Nullable String organisation,
            @Nullable String region) {

        static PostView of(Post post) {
            return new PostView(post.role().key(), post.organisation(), post.region());
        }
    }

    record Places(List<PlaceView> items) {}

    record PlaceView(Point location) {}
}
