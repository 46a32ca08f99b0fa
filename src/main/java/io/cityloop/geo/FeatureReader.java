package io.cityloop.geo;

import io.cityloop.geo.domain.RegionCodes;
import io.cityloop.geo.persistence.RegionRow;
import io.cityloop.geo.persistence.UnitGridRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** Turns features into rows of the map, one by one, and says of each what is wrong with it. */
final class FeatureReader {

    final List<RegionRow> regions = new ArrayList<>();
    final List<UnitGridRow> grids = new ArrayList<>();
    final List<Component> components = new ArrayList<>();
    final Map<String, Geometry> gridBoundaries = new LinkedHashMap<>();
    private final GeoLayer layer;
    private final GeometryReader geometries;
    private final GeoRemarks remarks;
    private final Set<String> codes = new HashSet<>();

    FeatureReader(GeoImportRequest request, GeoRemarks remarks) {
        this.layer = request.layer();
        this.geometries = new GeometryReader(request.datum());
        this.remarks = remarks;
    }

    void read(int place, JsonNode feature) {
        var properties = feature.path("properties");
        var code = text(properties, "code");
        if (code.isEmpty()) {
            code = text(properties, layer == GeoLayer.COMPONENTS ? "identifier" : "adcode");
        }
        var called = code.isEmpty() ? String.valueOf(place) : code;
        try {
            if (!code.isEmpty() && !codes.add(code)) {
                throw new FeatureProblem("geo.import.twice", code);
            }
            switch (layer) {
                case REGIONS -> region(code, properties, feature.path("geometry"));
                case UNIT_GRIDS -> unitGrid(code, properties, feature.path("geometry"));
                case COMPONENTS -> component(code, properties, feature.path("geometry"));
            }
        } catch (FeatureProblem problem) {
            remarks.refuse(called, problem.getMessage(), problem.words());
        }
    }

    private void region(String code, JsonNode properties, JsonNode geometry) {
        var byCode = RegionCodes.level(code).orElseThrow(() -> new FeatureProblem("geo.import.noCode", code));
        var level = level(text(properties, "level"), byCode);
        var parent = parent(code, properties.path("parent"));
        var name = name(properties, code);
        var area = area(code, geometry);
        regions.add(new RegionRow(code, level.name(), name, parent, Shapes.toBytes(area)));
    }

    private static RegionLevel level(String named, RegionLevel byCode) {
        return named.isEmpty()
                ? byCode
                : Arrays.stream(RegionLevel.values())
                        .filter(level -> level.name().equals(named.toUpperCase(Locale.ROOT))
                                && level.digits() == byCode.digits())
                        .findFirst()
                        .orElseThrow(() -> new FeatureProblem("geo.import.badLevel", named));
    }

    private static @Nullable String parent(String code, JsonNode named) {
        var parent = named.isObject() ? text(named, "adcode") : named.asString("");
        if (!parent.isEmpty() && RegionCodes.level(parent).isEmpty()) {
            throw new FeatureProblem("geo.import.badParent", parent);
        }
        return parent.isEmpty() ? RegionCodes.parent(code).orElse(null) : parent;
    }

    private void unitGrid(String code, JsonNode properties, JsonNode geometry) {
        if (!code.matches("[0-9]{14,16}")) {
            throw new FeatureProblem("geo.import.noCode", code);
        }
        var named = text(properties, "community");
        var community = named.isEmpty() ? code.substring(0, 12) : named;
        // A grid belongs to the community its code begins with; every lookup upwards relies on it.
        if (!community.matches("[0-9]{12}") || !code.startsWith(community)) {
            throw new FeatureProblem("geo.import.badCommunity", community);
        }
        var responsibility = text(properties, "responsibilityGrid");
        if (!responsibility.matches("[A-Za-z0-9-]{1,20}")) {
            throw new FeatureProblem("geo.import.badResponsibility");
        }
        var area = area(code, geometry);
        gridBoundaries.put(code, area);
        grids.add(new UnitGridRow(code, community, responsibility, Shapes.toBytes(area)));
    }

    private void component(String code, JsonNode properties, JsonNode geometry) {
        if (!code.matches("[0-9]{16}")) {
            throw new FeatureProblem("geo.import.noCode", code);
        }
        var named = text(properties, "subClass");
        var subClass = named.isEmpty() ? "C" + code.substring(6, 10) : named;
        if (!subClass.equals("C" + code.substring(6, 10))) {
            throw new FeatureProblem("geo.import.badSubClass", subClass);
        }
        var owner = text(properties, "owner");
        var address = text(properties, "address");
        components.add(new Component(
                code,
                subClass,
                name(properties, subClass),
                owner.matches("[A-Za-z0-9_-]{1,40}") ? owner : null,
                geometries.point(geometry),
                state(text(properties, "state")),
                null,
                address.isEmpty() ? null : address.substring(0, Math.min(200, address.length())),
                0));
    }

    private static ComponentState state(String named) {
        return named.isEmpty()
                ? ComponentState.INTACT
                : Arrays.stream(ComponentState.values())
                        .filter(state ->
                                state.word().equals(named) || state.name().equalsIgnoreCase(named))
                        .findFirst()
                        .orElseThrow(() -> new FeatureProblem("geo.import.badState", named));
    }

    private Geometry area(String code, JsonNode geometry) {
        var area = geometries.area(geometry);
        if (geometries.turned()) {
            remarks.note(code, "geo.import.turned");
        }
        return area;
    }

    private static String name(JsonNode properties, String otherwise) {
        var name = text(properties, "name");
        if (name.length() > 120) {
            throw new FeatureProblem("geo.import.noName");
        }
        return name.isEmpty() ? otherwise : name;
    }

    private static String text(JsonNode properties, String name) {
        return properties.path(name).asString("").strip();
    }
}
