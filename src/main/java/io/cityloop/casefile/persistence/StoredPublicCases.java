package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.CaseReferences;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.PublicCase;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicPage;
import io.cityloop.casefile.PublicQuery;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.casefile.domain.Cursor;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StoredPublicCases implements PublicCases {

    private static final int MOST = 1_000;
    private static final Set<MediaPurpose> RESULTS = EnumSet.of(MediaPurpose.HANDLE, MediaPurpose.AFTER);
    /** Components begin with C (docs/adr/0008). */
    private static final String COMPONENT = "C";

    private static final double TEN_METRES = 1e4;
    private static final double HUNDRED_METRES = 1e3;

    private final PublicCaseMapper mapper;
    private final CaseReferences references;
    private final CaseMedia media;
    private final CityMap map;
    private final PublicSettings settings;
    private final ZoneId zone;

    StoredPublicCases(
            PublicCaseMapper mapper,
            CaseReferences references,
            CaseMedia media,
            CityMap map,
            PublicSettings settings,
            ZoneId zone) {
        this.mapper = mapper;
        this.references = references;
        this.media = media;
        this.map = map;
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public PublicPage list(PublicQuery query) {
        if (query.region() != null && !query.region().matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            throw new RejectedInput("region", "casefile.public.region");
        }
        if (query.subClasses() != null && !query.subClasses().matches("C?[0-9]{2,4}")) {
            throw new RejectedInput("class", "casefile.public.class");
        }
        Cursor cursor = cursor(query);
        if (!settings.cases()) {
            return new PublicPage(List.of(), null);
        }
        int limit = Math.clamp(query.limit(), 1, MOST);
        List<PublicCaseRow> rows = mapper.list(query, settings.hidden(), cursor, limit + 1);
        return new PublicPage(
                rows.stream().limit(limit).map(this::shown).toList(),
                rows.size() > limit ? next(rows.get(limit - 1)) : null);
    }

    @Override
    public Optional<PublicCase> find(String reference) {
        return settings.cases()
                ? references
                        .number(reference)
                        .flatMap(number -> Optional.ofNullable(mapper.find(number, settings.hidden())))
                        .map(this::shown)
                : Optional.empty();
    }

    @Override
    public List<String> photos(String reference) {
        if (!settings.photos() || find(reference).isEmpty()) {
            return List.of();
        }
        return references.number(reference).map(media::of).orElse(List.of()).stream()
                .filter(photo -> RESULTS.contains(photo.purpose()))
                .map(CasePhoto::sha256)
                .distinct()
                .toList();
    }

    /** The cursor names a case by its reference, never by its number. */
    private @Nullable Cursor cursor(PublicQuery query) {
        Cursor given = Cursor.read(query.cursor());
        return given == null
                ? null
                : new Cursor(
                        given.at(),
                        references
                                .number(given.key())
                                .orElseThrow(() -> new RejectedInput("cursor", "casefile.cursor")));
    }

    private String next(PublicCaseRow last) {
        return new Cursor(last.openedAt(), references.of(last.number())).text();
    }

    private PublicCase shown(PublicCaseRow row) {
        boolean component = row.subClass().startsWith(COMPONENT);
        return new PublicCase(
                references.of(row.number()),
                row.status(),
                row.round(),
                row.subClass(),
                row.standardVersion(),
                row.conditionId(),
                component ? rounded(row, TEN_METRES) : coarse(row),
                component,
                row.street(),
                row.streetName(),
                row.community(),
                row.communityName(),
                row.districtName(),
                row.leadDepartment(),
                row.affected(),
                LocalDate.ofInstant(row.openedAt(), zone),
                row.concludedAt() == null ? null : LocalDate.ofInstant(row.concludedAt(), zone),
                row.solved(),
                row.changedAt());
    }

    private Point coarse(PublicCaseRow row) {
        return map.grid(row.grid()).map(UnitGrid::centre).orElseGet(() -> rounded(row, HUNDRED_METRES));
    }

    private static Point rounded(PublicCaseRow row, double steps) {
        return new Point(Math.round(row.lon() * steps) / steps, Math.round(row.lat() * steps) / steps);
    }
}
