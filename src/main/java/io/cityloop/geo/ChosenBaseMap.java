package io.cityloop.geo;

import io.cityloop.identity.ImageSources;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The base map the settings name, and its hosts for the content policy. */
@Component
@EnableConfigurationProperties(BaseMapSettings.class)
class ChosenBaseMap implements BaseMap, ImageSources {

    private static final String TIANDITU = "https://t{s}.tianditu.gov.cn/%s_w/wmts?SERVICE=WMTS&REQUEST=GetTile"
            + "&VERSION=1.0.0&LAYER=%s&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles"
            + "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=%s";

    private final Optional<Tiles> tiles;

    ChosenBaseMap(BaseMapSettings settings) {
        this.tiles = tiles(settings);
        // Fails at the start rather than on every page.
        origins();
    }

    private static Optional<Tiles> tiles(BaseMapSettings settings) {
        return switch (settings.tiles().strip()) {
            case "", "none" -> Optional.empty();
            case "osm" ->
                Optional.of(new Tiles(
                        List.of("https://tile.openstreetmap.org/{z}/{x}/{y}.png"),
                        "",
                        Datum.WGS84,
                        "© OpenStreetMap contributors",
                        19));
            case "tianditu" -> {
                if (settings.key().isBlank()) {
                    throw new IllegalStateException("cityloop.map.tiles=tianditu needs cityloop.map.key");
                }
                yield Optional.of(new Tiles(
                        Stream.of("vec", "cva")
                                .map(layer -> TIANDITU.formatted(
                                        layer, layer, settings.key().strip()))
                                .toList(),
                        "01234567",
                        Datum.CGCS2000,
                        "天地图",
                        18));
            }
            default -> Optional.of(own(settings));
        };
    }

    private static Tiles own(BaseMapSettings settings) {
        var address = settings.tiles().strip();
        if (!address.contains("{z}") || !address.contains("{x}") || !address.contains("{y}")) {
            throw new IllegalStateException(
                    "cityloop.map.tiles is none, osm, tianditu or an address with {z}, {x} and {y}, not: " + address);
        }
        return new Tiles(
                Stream.concat(Stream.of(address), settings.above().stream()).toList(),
                settings.subdomains(),
                settings.datum(),
                settings.attribution(),
                settings.maxZoom());
    }

    @Override
    public Optional<Tiles> tiles() {
        return tiles;
    }

    @Override
    public List<String> origins() {
        return tiles.stream()
                .flatMap(chosen -> chosen.layers().stream().flatMap(layer -> origins(layer, chosen.subdomains())))
                .distinct()
                .toList();
    }

    /** Every host the browser may ask; an address without a host is our own. */
    private static Stream<String> origins(String layer, String subdomains) {
        if (!layer.contains("://")) {
            return Stream.empty();
        }
        return !layer.contains("{s}")
                ? Stream.of(origin(layer))
                : subdomains.chars().mapToObj(one -> origin(layer.replace("{s}", Character.toString(one))));
    }

    private static String origin(String layer) {
        // What stands in braces is in the path, where no URI may have it.
        var host = URI.create(layer.replaceAll("(://[^/]+).*", "$1"));
        return host.getScheme() + "://" + host.getAuthority();
    }
}
