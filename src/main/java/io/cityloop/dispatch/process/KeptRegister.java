package io.cityloop.dispatch.process;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.SubClass;
import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.RegisterChange;
import io.cityloop.dispatch.RegisterFindings;
import io.cityloop.dispatch.RegisterFindings.Contradiction;
import io.cityloop.dispatch.RegisterFindings.Gap;
import io.cityloop.dispatch.RegisterFindings.Unknown;
import io.cityloop.dispatch.RegisterPreview;
import io.cityloop.dispatch.RegisterVersion;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.ResponsibilityRegister;
import io.cityloop.dispatch.domain.RegisterGaps;
import io.cityloop.dispatch.persistence.StoredRegister;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of responsibilities: kept, compared, looked over. */
@Service
class KeptRegister implements ResponsibilityRegister {

    private static final int GAPS_SHOWN = 500;

    private final StoredRegister stored;
    private final RegisterWords words;
    private final RegisterFile files;
    private final Catalog catalog;
    private final CityMap map;
    private final DispatchSettings settings;

    KeptRegister(
            StoredRegister stored,
            RegisterWords words,
            RegisterFile files,
            Catalog catalog,
            CityMap map,
            DispatchSettings settings) {
        this.stored = stored;
        this.words = words;
        this.files = files;
        this.catalog = catalog;
        this.map = map;
        this.settings = settings;
    }

    @Override
    public Optional<RegisterVersion> version() {
        return stored.version();
    }

    @Override
    public List<RegisterVersion> versions(int limit) {
        return stored.versions(limit);
    }

    @Override
    public List<RegisteredLine> lines() {
        return stored.lines();
    }

    @Override
    public List<RegisteredLine> history(String subClass, String region) {
        return stored.history(subClass, region);
    }

    @Override
    public RegisterFindings check() {
        List<RegisteredLine> lines = stored.lines();
        List<String> grids = map.grids().stream().map(UnitGrid::code).toList();
        RegisterGaps gaps =
                new RegisterGaps(lines.stream().map(RegisteredLine::line).toList(), grids);
        List<Gap> found = new ArrayList<>();
        List<String> byClass = new ArrayList<>();
        List<SubClass> subClasses = catalog.subClasses();
        for (SubClass subClass : subClasses) {
            if (!gaps.closed(subClass.code())) {
                found.addAll(gaps.of(subClass.code()));
            }
            if (gaps.byClassOnly(subClass.code())) {
                byClass.add(subClass.code());
            }
        }
        return new RegisterFindings(
                subClasses.size(),
                grids.size(),
                found.subList(0, Math.min(GAPS_SHOWN, found.size())),
                found.stream().mapToLong(Gap::grids).sum(),
                byClass,
                contradictions(lines),
                unknown(lines));
    }

    private static List<Contradiction> contradictions(List<RegisteredLine> lines) {
        Map<String, RegisteredLine> first = new HashMap<>();
        List<Contradiction> found = new ArrayList<>();
        for (RegisteredLine line : lines) {
            RegisteredLine other = first.putIfAbsent(key(line.line()), line);
            if (other != null) {
                found.add(new Contradiction(other, line));
            }
        }
        return found;
    }

    private List<Unknown> unknown(List<RegisteredLine> lines) {
        List<Unknown> found = new ArrayList<>();
        for (RegisteredLine line : lines) {
            words.unknown(line.line()).forEach((what, code) -> found.add(new Unknown(line, what, code)));
        }
        return found;
    }

    @Override
    public RegisterPreview preview(InputStream file, Format format) {
        RegisterFile.Rows rows = files.read(file, format);
        List<RegisterChange> changes = new ArrayList<>();
        Map<String, ResponsibilityLine> before = new HashMap<>();
        stored.lines().forEach(line -> before.put(key(line.line()), line.line()));
        int unchanged = 0;
        for (ResponsibilityLine line : rows.lines()) {
            ResponsibilityLine old = before.remove(key(line));
            if (line.equals(old)) {
                unchanged++;
            } else {
                changes.add(new RegisterChange(old, line));
            }
        }
        before.values().forEach(old -> changes.add(new RegisterChange(old, null)));
        changes.sort((one, other) ->
                key(Objects.requireNonNull(either(one))).compareTo(key(Objects.requireNonNull(either(other)))));
        return new RegisterPreview(
                stored.version().map(RegisterVersion::number).orElse(0),
                rows.count(),
                rows.problems(),
                rows.lines(),
                changes,
                unchanged);
    }

    private static @Nullable ResponsibilityLine either(RegisterChange change) {
        return change.after() == null ? change.before() : change.after();
    }

    @Override
    @Transactional
    public RegisterVersion activate(
            List<ResponsibilityLine> lines, int basedOn, String source, String reason, Actor actor) {
        requireReason(reason);
        if (lines.isEmpty()) {
            throw new RejectedInput("lines", "dispatch.register.empty");
        }
        if (lines.size() > settings.mostLines()) {
            throw new RejectedInput("lines", "dispatch.register.tooLong");
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = "lines[" + i + "].";
            words.unknown(lines.get(i)).forEach((what, code) -> errors.add(new FieldError(at + what, words.key(what))));
            if (seen.putIfAbsent(key(lines.get(i)), i) != null) {
                errors.add(new FieldError(at + "subClass", "dispatch.register.twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        return stored.replace(lines, basedOn, source, reason.strip(), actor);
    }

    @Override
    @Transactional
    public RegisterVersion change(RegisterChange change, int basedOn, String reason, Actor actor) {
        ResponsibilityLine wanted = either(change);
        if (wanted == null) {
            throw new RejectedInput("subClass", "dispatch.register.empty");
        }
        List<ResponsibilityLine> lines = new ArrayList<>(
                stored.lines().stream().map(RegisteredLine::line).toList());
        boolean known = lines.removeIf(line -> key(line).equals(key(wanted)));
        if (change.after() == null && !known) {
            throw new RejectedInput("subClass", "dispatch.register.noSuchLine");
        }
        if (change.after() != null) {
            Map<String, String> unknown = words.unknown(change.after());
            if (!unknown.isEmpty()) {
                throw new RejectedInput(unknown.keySet().stream()
                        .map(what -> new FieldError(what, words.key(what)))
                        .toList());
            }
            lines.add(change.after());
        }
        return activate(lines, basedOn, "edit", reason, actor);
    }

    @Override
    public void export(OutputStream file, Format format) {
        files.write(stored.lines(), file, format);
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new RejectedInput("reason", "dispatch.register.reason");
        }
    }

    private static String key(ResponsibilityLine line) {
        return line.subClass() + " " + line.region();
    }
}
