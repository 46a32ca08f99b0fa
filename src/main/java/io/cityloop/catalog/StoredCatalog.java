package io.cityloop.catalog;

import io.cityloop.calendar.GradedLimit;
import io.cityloop.catalog.persistence.ConditionRow;
import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.catalog.persistence.SubClassRow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** The catalogue out of the database, held in memory: a standard has hundreds of rows and changes twice a decade. */
@Service
class StoredCatalog implements Catalog {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final StandardMapper standards;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Shelf shelf;

    StoredCatalog(StandardMapper standards, Clock clock, ZoneId zone) {
        this.standards = standards;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<StandardVersion> inForce() {
        return edition().map(edition -> edition.version);
    }

    @Override
    public String version() {
        return inForce()
                .orElseThrow(() -> new IllegalStateException("no standard is in force: import one first"))
                .code();
    }

    @Override
    public List<StandardVersion> versions() {
        return shelf().editions.stream().map(edition -> edition.version).toList();
    }

    @Override
    public List<SubClass> subClasses() {
        return edition().map(edition -> edition.subClasses).orElse(List.of());
    }

    @Override
    public Optional<SubClass> subClass(String code) {
        return edition().flatMap(edition -> edition.subClass(code));
    }

    @Override
    public List<FilingCondition> conditions(String subClass) {
        return edition().map(edition -> edition.conditions(subClass)).orElse(List.of());
    }

    @Override
    public Optional<FilingCondition> condition(long id) {
        return shelf().condition(id);
    }

    @Override
    public List<SubClass> subClassesOf(String version) {
        return shelf().edition(version).map(edition -> edition.subClasses).orElse(List.of());
    }

    @Override
    public Optional<SubClass> subClass(String version, String code) {
        return shelf().edition(version).flatMap(edition -> edition.subClass(code));
    }

    @Override
    public List<FilingCondition> conditionsOf(String version) {
        return shelf().edition(version).map(edition -> edition.conditions).orElse(List.of());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(StandardPublished event) {
        shelf = null;
    }

    private Optional<Edition> edition() {
        return shelf().inForce(LocalDate.ofInstant(clock.instant(), zone));
    }

    private Shelf shelf() {
        var known = shelf;
        var now = clock.instant();
        if (known == null || Duration.between(known.readAt, now).abs().compareTo(FRESH) > 0) {
            known = read();
            shelf = known;
        }
        return known;
    }

    private Shelf read() {
        var readAt = clock.instant();
        Map<String, List<SubClass>> subClasses = standards.subClasses().stream()
                .collect(Collectors.groupingBy(
                        SubClassRow::standardVersion,
                        Collectors.mapping(StoredCatalog::subClass, Collectors.toList())));
        Map<String, List<FilingCondition>> conditions = standards.conditions().stream()
                .collect(Collectors.groupingBy(
                        ConditionRow::standardVersion,
                        Collectors.mapping(StoredCatalog::condition, Collectors.toList())));
        var editions = standards.versions().stream()
                .map(row -> new Edition(
                        new StandardVersion(row.code(), row.name(), row.effectiveFrom()),
                        subClasses.getOrDefault(row.code(), List.of()),
                        conditions.getOrDefault(row.code(), List.of())))
                .toList();
        return new Shelf(readAt, editions);
    }

    private static SubClass subClass(SubClassRow row) {
        return new SubClass(row.code(), Kind.valueOf(row.kind()), row.classCode(), row.className(), row.name());
    }

    private static FilingCondition condition(ConditionRow row) {
        return new FilingCondition(
                row.id(),
                row.subClass(),
                row.number(),
                row.description(),
                row.limitText(),
                GradedLimit.parse(row.limitText()).otherwise(),
                row.closingCondition(),
                row.responsible(),
                row.basis(),
                row.lawBroken(),
                row.standardVersion(),
                row.supervising());
    }
}
