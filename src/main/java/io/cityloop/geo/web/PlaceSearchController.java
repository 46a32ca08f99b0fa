package io.cityloop.geo.web;

import io.cityloop.geo.FoundPlace;
import io.cityloop.geo.PlaceSearch;
import io.cityloop.identity.RejectedInput;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding a place by its name or number. */
@RestController
class PlaceSearchController {

    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final PlaceSearch places;

    PlaceSearchController(PlaceSearch places) {
        this.places = places;
    }

    record Found(List<FoundPlace> items) {}

    /** Communities, streets, grids and components called so, the best first. */
    @GetMapping("/api/map/search")
    Found search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") int limit) {
        if (q.length() > LONGEST) {
            throw new RejectedInput("q", "geo.searchTooLong");
        }
        return new Found(places.find(q, Math.clamp(limit, 1, MOST)));
    }
}
