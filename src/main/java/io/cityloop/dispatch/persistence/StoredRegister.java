package io.cityloop.dispatch.persistence;

import io.cityloop.dispatch.DispatchSettings;
import io.cityloop.dispatch.RegisterChanged;
import io.cityloop.dispatch.RegisterVersion;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.domain.RegisterTable;
import io.cityloop.dispatch.domain.Responsibility;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The register in the database, its lines in force held in memory: fresh at once on the node that changed them and within
 * seconds on others, for the price of one row read.
 */
@Component
public class StoredRegister {

    private static final int LINES_A_STATEMENT = 500;
    private static final Comparator<RegisteredLine> ORDER = Comparator.comparing(
                    (RegisteredLine one) -> one.line().subClass())
            .thenComparing(one -> one.line().region())
            .thenComparing(RegisteredLine::number);

    private final RegisterMapper rows;
    private final DispatchSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    StoredRegister(RegisterMapper rows, DispatchSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    private record Snapshot(int version, Instant readAt, List<RegisteredLine> lines, RegisterTable table) {}

    /** The lines in force, ready for routing. */
    public RegisterTable table() {
        return snapshot().table();
    }

    /** The lines in force, in order of sub-class and region. */
    public List<RegisteredLine> lines() {
        return snapshot().lines();
    }

    /** The version in force. */
    public Optional<RegisterVersion> version() {
        return Optional.ofNullable(rows.newest()).map(StoredRegister::version);
    }

    /** The last versions, the newest first. */
    public List<RegisterVersion> versions(int limit) {
        return rows.versions(limit).stream().map(StoredRegister::version).toList();
    }

    /** Every line of one sub-class in one region, the oldest first. */
    public List<RegisteredLine> history(String subClass, String region) {
        return rows.history(subClass, region).stream().map(StoredRegister::line).toList();
    }

    /**
     * Makes the next version of these lines; those that are in force already go on under their number.
     *
     * @throws Conflict when the newest version is another one than the lines were compared with
     */
    @Transactional
    public RegisterVersion replace(
            List<ResponsibilityLine> lines, @Nullable Integer basedOn, String source, String reason, Actor actor) {
        VersionRow newest = rows.lockNewest();
        int last = newest == null ? 0 : newest.number();
        if (basedOn != null && basedOn != last) {
            throw new Conflict("dispatch.registerChangedSince");
        }
        Map<ResponsibilityLine, List<Long>> inForce = new HashMap<>();
        rows.current()
                .forEach(row -> inForce.computeIfAbsent(line(row).line(), key -> new ArrayList<>())
                        .add(row.id()));
        List<LineRow> added = new ArrayList<>();
        for (ResponsibilityLine line : lines) {
            List<Long> known = inForce.get(line);
            if (known == null || known.isEmpty()) {
                added.add(row(line, last + 1));
            } else {
                known.removeLast();
            }
        }
        List<Long> ended = inForce.values().stream().flatMap(List::stream).toList();
        VersionRow made = new VersionRow(
                last + 1,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS),
                actor.username(),
                source,
                reason,
                lines.size(),
                added.size(),
                ended.size());
        write(made, added, ended);
        events.publishEvent(new RegisterChanged(made.number()));
        return version(made);
    }

    private void write(VersionRow made, List<LineRow> added, List<Long> ended) {
        try {
            rows.insertVersion(made);
        } catch (DuplicateKeyException somebodyElse) {
            throw new Conflict("dispatch.registerChangedSince");
        }
        for (int i = 0; i < ended.size(); i += LINES_A_STATEMENT) {
            rows.end(ended.subList(i, Math.min(ended.size(), i + LINES_A_STATEMENT)), made.number());
        }
        for (int i = 0; i < added.size(); i += LINES_A_STATEMENT) {
            rows.insertLines(added.subList(i, Math.min(added.size(), i + LINES_A_STATEMENT)));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(RegisterChanged event) {
        snapshot = null;
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        Instant now = clock.instant();
        if (known != null && Duration.between(known.readAt(), now).abs().compareTo(settings.registerRefresh()) <= 0) {
            return known;
        }
        VersionRow newest = rows.newest();
        int version = newest == null ? 0 : newest.number();
        Snapshot fresh = known != null && known.version() == version
                ? new Snapshot(version, now, known.lines(), known.table())
                : read(version, now);
        snapshot = fresh;
        return fresh;
    }

    private Snapshot read(int version, Instant now) {
        List<RegisteredLine> lines =
                rows.current().stream().map(StoredRegister::line).sorted(ORDER).toList();
        RegisterTable table = new RegisterTable(
                lines.stream().map(StoredRegister::responsibility).toList());
        return new Snapshot(version, now, lines, table);
    }

    private static Responsibility responsibility(RegisteredLine one) {
        ResponsibilityLine line = one.line();
        return new Responsibility(
                (int) one.number(),
                line.subClass(),
                line.region(),
                line.department(),
                line.coDepartments(),
                line.basis());
    }

    private static RegisterVersion version(VersionRow row) {
        return new RegisterVersion(
                row.number(),
                row.madeAt().toInstant(ZoneOffset.UTC),
                row.madeBy(),
                row.source(),
                row.reason(),
                row.lineCount(),
                row.added(),
                row.ended());
    }

    private static RegisteredLine line(LineRow row) {
        return new RegisteredLine(
                row.id(),
                new ResponsibilityLine(
                        row.subClass(),
                        row.region(),
                        row.department(),
                        Arrays.stream(row.coDepartments().split(" "))
                                .filter(code -> !code.isEmpty())
                                .toList(),
                        row.basis()),
                row.sinceVersion(),
                row.untilVersion());
    }

    private static LineRow row(ResponsibilityLine line, int version) {
        return new LineRow(
                0,
                line.subClass(),
                line.region(),
                line.department(),
                String.join(" ", line.coDepartments()),
                line.basis(),
                version,
                null);
    }
}
