package io.cityloop.web;

import io.cityloop.casefile.PublicCase;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicPhotos;
import io.cityloop.casefile.PublicQuery;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.RegionLevel;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.UriComponentsBuilder;

/** Public cases as map, list and page, for everybody: what and roughly where, never who. */
@Controller
class PublicPages {

    private static final int ROWS = 30;
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final PublicCases cases;
    private final PublicPhotos photos;
    private final PublicSettings settings;
    private final Catalog catalog;
    private final CityMap map;
    private final Times times;
    private final RateLimits limits;
    private final ClientAddress address;

    PublicPages(
            PublicCases cases,
            PublicPhotos photos,
            PublicSettings settings,
            Catalog catalog,
            CityMap map,
            Times times,
            RateLimits limits,
            ClientAddress address) {
        this.cases = cases;
        this.photos = photos;
        this.settings = settings;
        this.catalog = catalog;
        this.map = map;
        this.times = times;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/public")
    String list(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletRequest request,
            Model model) {
        limits.take("public-address", address.of(request));
        int days = wanted.days() == null ? settings.days() : Math.clamp(wanted.days(), 1, 3_650);
        var page = cases.list(new PublicQuery(
                filled(wanted.region()),
                filled(wanted.kind()),
                wanted.over(),
                times.now().minus(Duration.ofDays(days)),
                null,
                filled(wanted.cursor()),
                ROWS));
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next() == null ? null : link(wanted, days, page.next()));
        if (fragment && wanted.cursor() != null) {
            return "citizen/public :: rows";
        }
        model.addAttribute("query", query(wanted, days));
        model.addAttribute("days", days);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("districts", map.regions(RegionLevel.DISTRICT));
        model.addAttribute("streets", map.regions(RegionLevel.STREET));
        model.addAttribute("kinds", kinds());
        return "citizen/public";
    }

    @GetMapping("/public/{reference}")
    String one(@PathVariable String reference, HttpServletRequest request, Model model) {
        limits.take("public-address", address.of(request));
        var found = find(reference);
        model.addAttribute("one", found);
        model.addAttribute("progress", CitizenProgress.of(found.status()));
        model.addAttribute(
                "condition",
                found.conditionId() == null
                        ? null
                        : catalog.condition(found.conditionId()).orElse(null));
        model.addAttribute("photos", cases.photos(reference));
        return "citizen/public-case";
    }

    /** A copy without anything the camera wrote; the browser may keep it. */
    @GetMapping("/public/{reference}/photos/{sha256}")
    ResponseEntity<byte[]> photo(
            @PathVariable String reference, @PathVariable String sha256, HttpServletRequest request) {
        limits.take("public-address", address.of(request));
        if (!cases.photos(reference).contains(sha256)) {
            throw new NotFound("identity.notFound");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(photos.copy(sha256));
    }

    private PublicCase find(String reference) {
        return cases.find(reference).orElseThrow(() -> new NotFound("identity.notFound"));
    }

    /** The classes in force, by what the codes of their sub-classes begin with. */
    private List<Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        catalog.subClasses().forEach(one -> {
            var code = one.code().substring(0, one.code().length() - 2);
            kinds.putIfAbsent(code, new Kind(code, one.className()));
        });
        return new ArrayList<>(kinds.values());
    }

    /** A class as the filter names it. */
    record Kind(String code, String name) {}

    private static String link(Wanted wanted, int days, String cursor) {
        return UriComponentsBuilder.fromPath("/public")
                .query(query(wanted, days))
                .queryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    private static String query(Wanted wanted, int days) {
        var query = UriComponentsBuilder.newInstance().queryParam("days", days);
        if (filled(wanted.region()) != null) {
            query.queryParam("region", "{region}");
        }
        if (filled(wanted.kind()) != null) {
            query.queryParam("kind", "{kind}");
        }
        if (wanted.over() != null) {
            query.queryParam("over", wanted.over());
        }
        var built = query.encode().build(parts(wanted)).getRawQuery();
        return built == null ? "" : built;
    }

    private static Map<String, Object> parts(Wanted wanted) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("region", wanted.region() == null ? "" : wanted.region().strip());
        parts.put("kind", wanted.kind() == null ? "" : wanted.kind().strip());
        return parts;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * What the filter holds.
     *
     * @param region code of a district, street or community
     * @param kind beginning of the codes of sub-classes
     * @param over whether it is over; null for both
     * @param days how many days back
     */
    record Wanted(
            @Nullable String region,
            @Nullable String kind,
            @Nullable Boolean over,
            @Nullable Integer days,
            @Nullable String cursor) {}
}
