package io.cityloop.geo;

import io.cityloop.geo.persistence.RegionRow;
import io.cityloop.identity.Actor;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks a whole map file, and only then writes it; reading is outside the transaction. */
@Service
class GeoJsonImport implements GeoImport {

    private static final Logger LOG = LoggerFactory.getLogger(GeoJsonImport.class);
    private static final long MOST_BYTES = 64L << 20;

    private final JsonMapper json;
    private final MessageSource messages;
    private final CityMap map;
    private final MapWriting writing;

    GeoJsonImport(JsonMapper json, MessageSource messages, CityMap map, MapWriting writing) {
        this.json = json;
        this.messages = messages;
        this.map = map;
        this.writing = writing;
    }

    @Override
    public GeoImportReport read(InputStream geoJson, GeoImportRequest request, Actor actor) {
        var remarks = new GeoRemarks(messages);
        var features = new FeatureReader(request, remarks);
        int count = new GeoJson(json, messages).read(new GeoJson.Bounded(geoJson, MOST_BYTES), features::read);
        noteLooseEnds(features, remarks);
        boolean write = !request.dryRun() && remarks.refused.isEmpty() && count > 0;
        if (write) {
            writing.putChecked(features.regions, features.grids, features.components);
            LOG.info("{} features of layer {} written by {}", count, request.layer(), actor.username());
        } else if (count == 0) {
            remarks.refuse("", "geo.notGeoJson", "features = []");
        }
        return new GeoImportReport(
                request.layer(), request.datum(), request.dryRun(), write, count, remarks.refused, remarks.notes);
    }

    private void noteLooseEnds(FeatureReader features, GeoRemarks remarks) {
        Set<String> known = new HashSet<>();
        features.regions.forEach(region -> known.add(region.code()));
        for (RegionRow region : features.regions) {
            var parent = region.parent();
            if (parent != null && !known.contains(parent) && map.region(parent).isEmpty()) {
                remarks.note(region.code(), "geo.import.noParent", parent);
            }
        }
        Tiling.check(features.gridBoundaries, remarks);
        features.components.stream()
                .filter(component -> !map.contains(component.position()))
                .forEach(component -> remarks.note(component.identifier(), "geo.import.outsideGrids"));
    }
}
