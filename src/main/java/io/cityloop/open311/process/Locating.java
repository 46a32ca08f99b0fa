package io.cityloop.open311.process;

import io.cityloop.geo.CityMap;
import io.cityloop.geo.Component;
import io.cityloop.geo.Point;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.RejectedInput;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the point a request speaks of: by coordinates, by {@code address_id} (a unit grid or a component of the
 * register), or by the community or street that an {@code address_string} names. A guess is never made: words that name
 * two places are refused.
 */
@org.springframework.stereotype.Component
class Locating {

    private static final Pattern IDENTIFIER = Pattern.compile("(?<!\\d)(\\d{16}|\\d{14})(?!\\d)");

    private final CityMap map;

    Locating(CityMap map) {
        this.map = map;
    }

    /** A point, and what it was found by. */
    record Located(Point point, String by) {}

    /** Throws {@link RejectedInput} naming the argument that is missing or wrong. */
    Located find(@Nullable String lat, @Nullable String lon, @Nullable String addressId, @Nullable String address) {
        if (lat != null || lon != null) {
            return new Located(point(lat, lon), "point");
        }
        if (addressId != null) {
            return new Located(
                    byIdentifier(addressId)
                            .orElseThrow(() -> new RejectedInput("address_id", "open311.place.unknownId")),
                    "address_id");
        }
        if (address != null) {
            return new Located(
                    byIdentifierIn(address)
                            .or(() -> byName(address))
                            .orElseThrow(() -> new RejectedInput("address_string", "open311.place.notFound")),
                    "address_string");
        }
        throw new RejectedInput("lat", "open311.place.missing");
    }

    private static Point point(@Nullable String lat, @Nullable String lon) {
        if (lat == null || lon == null) {
            throw new RejectedInput(lat == null ? "lat" : "long", "open311.place.both");
        }
        double north = degrees("lat", lat, 90);
        double east = degrees("long", lon, 180);
        return new Point(east, north);
    }

    private static double degrees(String field, String text, double most) {
        try {
            double degrees = text.length() > 32 ? Double.NaN : Double.parseDouble(text);
            if (Math.abs(degrees) <= most && text.matches("[-+0-9.eE]+")) {
                return degrees;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw new RejectedInput(field, "open311.place.degrees");
    }

    private Optional<Point> byIdentifier(String code) {
        return map.grid(code).map(UnitGrid::centre).or(() -> map.component(code).map(Component::position));
    }

    private Optional<Point> byIdentifierIn(String address) {
        Matcher found = IDENTIFIER.matcher(address);
        return found.find() ? byIdentifier(found.group(1)) : Optional.empty();
    }

    private Optional<Point> byName(String address) {
        return Stream.of(RegionLevel.COMMUNITY, RegionLevel.STREET)
                .map(level -> named(level, address))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(this::middle);
    }

    /** The one region of this level that the words name best: by itself, and by those it lies in. */
    private Optional<Region> named(RegionLevel level, String address) {
        List<Region> named = map.regions(level).stream()
                .filter(region -> region.name().length() > 1 && address.contains(region.name()))
                .sorted(Comparator.comparingInt((Region region) -> weight(region, address))
                        .reversed())
                .toList();
        boolean clear =
                named.size() == 1 || named.size() > 1 && weight(named.get(0), address) > weight(named.get(1), address);
        return clear ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private int weight(Region region, String address) {
        int weight = region.name().length() * 100;
        Optional<Region> above = Optional.ofNullable(region.parent()).flatMap(map::region);
        while (above.isPresent()) {
            weight += address.contains(above.get().name()) ? 10 : 0;
            above = above.flatMap(one -> Optional.ofNullable(one.parent())).flatMap(map::region);
        }
        return weight;
    }

    /** The centre of the unit grid in the middle of the region, so that it surely lies in it. */
    private Optional<Point> middle(Region region) {
        List<Point> centres = map.grids().stream()
                .filter(grid -> grid.code().startsWith(region.code()))
                .map(UnitGrid::centre)
                .toList();
        if (centres.isEmpty()) {
            return Optional.empty();
        }
        Point mean = new Point(
                centres.stream().mapToDouble(Point::lon).average().orElseThrow(),
                centres.stream().mapToDouble(Point::lat).average().orElseThrow());
        return centres.stream().min(Comparator.comparingDouble(mean::metresTo));
    }
}
