package io.cityloop.geo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.map.*}.
 *
 * @param tiles {@code none}, {@code osm}, {@code tianditu}, or the address of tiles of one's own with {@code {z}},
 *     {@code {x}}, {@code {y}}; its host goes into the content policy by itself
 * @param key browser key of Tianditu
 * @param above further layers over an address of one's own, such as names
 * @param subdomains what may stand for {@code {s}} in an address of one's own
 * @param datum of tiles of one's own: WGS84, CGCS2000 or GCJ02
 * @param attribution whom to name for tiles of one's own
 * @param maxZoom nearest zoom of tiles of one's own
 */
@ConfigurationProperties("cityloop.map")
record BaseMapSettings(
        @DefaultValue("none") String tiles,
        @DefaultValue("") String key,
        @DefaultValue List<String> above,
        @DefaultValue("abc") String subdomains,
        @DefaultValue("WGS84") Datum datum,
        @DefaultValue("") String attribution,
        @DefaultValue("18") int maxZoom) {}
