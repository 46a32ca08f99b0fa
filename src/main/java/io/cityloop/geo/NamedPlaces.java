package io.cityloop.geo;

import io.cityloop.geo.persistence.ComponentRow;
import io.cityloop.geo.persistence.MapMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Regions and grids out of memory, components by the index of their address: nothing here reads a whole table. */
@Service
class NamedPlaces implements PlaceSearch {

    private static final int SHORTEST_NUMBER = 4;
    private static final String WILDCARDS = "([!%_])";

    private final CityMap map;
    private final MapMapper maps;

    NamedPlaces(CityMap map, MapMapper maps) {
        this.map = map;
        this.maps = maps;
    }

    @Override
    public List<FoundPlace> find(String words, int limit) {
        String text = words.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        boolean number = text.length() >= SHORTEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
        List<FoundPlace> found = new ArrayList<>(number ? grids(text, limit) : regions(text));
        if (found.size() < limit) {
            found.addAll(components(text, number, limit - found.size()));
        }
        return found.stream().limit(limit).toList();
    }

    private List<FoundPlace> regions(String text) {
        List<String> words = List.of(text.split("\\s+"));
        return Stream.of(RegionLevel.COMMUNITY, RegionLevel.STREET)
                .flatMap(level -> map.regions(level).stream())
                .filter(region -> words.stream().allMatch((detail(region) + region.name())::contains)
                        && words.stream().anyMatch(region.name()::contains))
                .sorted(Comparator.comparingInt((Region region) -> rank(region, text))
                        .thenComparing(Region::code))
                .flatMap(region -> middle(region).stream()
                        .map(point -> new FoundPlace(
                                region.level().name().toLowerCase(Locale.ROOT),
                                region.code(),
                                region.name(),
                                detail(region),
                                point)))
                .toList();
    }

    /** Named exactly so, then beginning so, then the rest. */
    private static int rank(Region region, String text) {
        return region.name().equals(text) ? 0 : region.name().startsWith(text) ? 1 : 2;
    }

    private String detail(Region region) {
        StringBuilder above = new StringBuilder();
        Optional<Region> one = parent(region);
        while (one.isPresent() && one.get().level().compareTo(RegionLevel.CITY) > 0) {
            above.insert(0, one.get().name());
            one = parent(one.get());
        }
        return above.toString();
    }

    private Optional<Region> parent(Region region) {
        return Optional.ofNullable(region.parent()).flatMap(map::region);
    }

    private Optional<Point> middle(Region region) {
        List<UnitGrid> grids = map.grids().stream()
                .filter(grid -> grid.community().startsWith(region.code()))
                .toList();
        return grids.isEmpty()
                ? Optional.empty()
                : Optional.of(grids.get(grids.size() / 2).centre());
    }

    private List<FoundPlace> grids(String text, int limit) {
        return map.grids().stream()
                .filter(grid -> grid.code().startsWith(text))
                .limit(limit)
                .flatMap(grid -> map.place(grid.code()).stream()
                        .map(place -> new FoundPlace(
                                "grid",
                                grid.code(),
                                grid.code(),
                                place.streetName() + place.communityName(),
                                grid.centre())))
                .toList();
    }

    private List<FoundPlace> components(String text, boolean number, int limit) {
        return maps.componentsLike(text.replaceAll(WILDCARDS, "!$1"), number, limit).stream()
                .filter(row -> !row.state().equals(ComponentState.REMOVED.name()))
                .map(NamedPlaces::component)
                .toList();
    }

    private static FoundPlace component(ComponentRow row) {
        String address = row.address();
        return new FoundPlace(
                "component",
                row.identifier(),
                row.name(),
                address == null ? row.identifier() : address,
                new Point(row.lon(), row.lat()));
    }
}
