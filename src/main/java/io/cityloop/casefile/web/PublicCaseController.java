package io.cityloop.casefile.web;

import io.cityloop.casefile.PublicCase;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicPage;
import io.cityloop.casefile.PublicQuery;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.SubClass;
import io.cityloop.geo.Point;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/public/cases}: what everybody may see of the city's cases, as list and as GeoJSON. */
@RestController
class PublicCaseController {

    private static final int ROWS = 50;

    private final PublicCases cases;
    private final PublicSettings settings;
    private final Catalog catalog;
    private final RateLimits limits;
    private final ClientAddress address;
    private final Clock clock;

    PublicCaseController(
            PublicCases cases,
            PublicSettings settings,
            Catalog catalog,
            RateLimits limits,
            ClientAddress address,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.catalog = catalog;
        this.limits = limits;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What to look for.
     *
     * @param region code of a district, street or community
     * @param kind beginning of the codes of sub-classes
     * @param over whether it is over
     * @param days how many days back
     */
    record Wanted(
            @Nullable String region,
            @Nullable String kind,
            @Nullable Boolean over,
            @Nullable Integer days,
            @Nullable String cursor,
            @Nullable Integer limit) {}

    /** A page, newest first. */
    @GetMapping("/api/public/cases")
    PublicPage list(@ModelAttribute Wanted wanted, HttpServletRequest request) {
        limits.take("public-address", address.of(request));
        return cases.list(query(wanted, wanted.limit() == null ? ROWS : wanted.limit()));
    }

    /** The newest as points for a map, as many as one map shows. */
    @GetMapping(
            path = "/api/public/cases.geojson",
            produces = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
    Features map(@ModelAttribute Wanted wanted, HttpServletRequest request) {
        limits.take("public-address", address.of(request));
        return new Features(
                "FeatureCollection",
                cases.list(query(wanted, settings.mapPoints())).items().stream()
                        .map(one -> Feature.of(one, name(one)))
                        .toList());
    }

    private PublicQuery query(Wanted wanted, int limit) {
        int days = wanted.days() == null ? settings.days() : Math.clamp(wanted.days(), 1, 3_650);
        return new PublicQuery(
                filled(wanted.region()),
                filled(wanted.kind()),
                wanted.over(),
                clock.instant().minus(Duration.ofDays(days)),
                null,
                filled(wanted.cursor()),
                limit);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String name(PublicCase one) {
        var found = one.standardVersion() == null
                ? catalog.subClass(one.subClass())
                : catalog.subClass(one.standardVersion(), one.subClass());
        return found.map(SubClass::name).orElse(one.subClass());
    }

    record Features(String type, List<Feature> features) {}

    record Feature(String type, Map<String, Object> properties, Geometry geometry) {

        static Feature of(PublicCase one, String name) {
            return new Feature(
                    "Feature",
                    Map.of(
                            "reference", one.reference(),
                            "name", name,
                            "subClass", one.subClass(),
                            "status", one.status(),
                            "over", one.status().concluded(),
                            "where", one.streetName() + " " + one.communityName(),
                            "day", one.reported()),
                    Geometry.of(one.place()));
        }
    }

    record Geometry(String type, List<Double> coordinates) {

        static Geometry of(Point at) {
            return new Geometry("Point", List.of(at.lon(), at.lat()));
        }
    }
}
