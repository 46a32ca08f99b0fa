package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseNumbers;
import io.cityloop.casefile.CaseOpened;
import io.cityloop.casefile.CaseRound;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseStatusChanged;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.Participation;
import io.cityloop.casefile.ReporterView;
import io.cityloop.casefile.domain.SearchWords;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredCaseFiles implements CaseFiles {

    private static final double METRES_PER_DEGREE = 111_320;

    private final CaseFileMapper mapper;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final CaseMedia media;
    private final CaseClocks clocks;
    private final StoredReporterContacts reporterContacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredCaseFiles(
            CaseFileMapper mapper,
            CaseNumbers numbers,
            CaseTimeline timeline,
            CaseMedia media,
            CaseClocks clocks,
            StoredReporterContacts reporterContacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.timeline = timeline;
        this.media = media;
        this.clocks = clocks;
        this.reporterContacts = reporterContacts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CaseFile open(NewCase newCase) {
        String number = newCase.number() == null ? numbers.next(newCase.place().district()) : newCase.number();
        Instant at = now();
        try {
            mapper.insert(number, newCase, ReporterRow.phoneTail(newCase.reporter()), CaseTimeline.ORIGIN, at);
        } catch (DuplicateKeyException e) {
            throw new Conflict("casefile.clientIdTaken");
        }
        mapper.insertWords(number, SearchWords.index(newCase.description() + " " + newCase.address()));
        mapper.insertRound(number, 1, at);
        timeline.append(number, newCase.actor(), "reported", reported(newCase), null);
        media.attach(number, newCase.actor(), newCase.media());
        clocks.startTotal(number, at);
        reporterContacts.agreed(number, newCase.reporter(), at);
        CaseFile opened = require(number);
        events.publishEvent(new CaseOpened(opened));
        return opened;
    }

    private static Map<String, ?> reported(NewCase newCase) {
        Map<String, Object> details = new LinkedHashMap<>(newCase.details());
        details.put("channel", newCase.channel());
        details.put("description", newCase.description());
        details.put("address", newCase.address());
        details.put("grid", newCase.place().grid());
        details.put("lon", newCase.location().lon());
        details.put("lat", newCase.location().lat());
        if (newCase.subClass() != null) {
            details.put("subClass", newCase.subClass());
        }
        if (newCase.selfHandled()) {
            details.put("selfHandled", true);
        }
        if (!newCase.media().isEmpty()) {
            details.put(
                    "media", newCase.media().stream().map(link -> link.sha256()).toList());
        }
        return details;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseFile> find(String number) {
        return Optional.ofNullable(mapper.find(number)).map(CaseRow::toCaseFile);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseFile> findByClientId(String clientId) {
        return Optional.ofNullable(mapper.findByClientId(clientId)).map(CaseRow::toCaseFile);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, CaseFile> findAll(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return mapper.findAll(new LinkedHashSet<>(numbers)).stream()
                .map(CaseRow::toCaseFile)
                .collect(Collectors.toUnmodifiableMap(CaseFile::number, caseFile -> caseFile));
    }

    private CaseFile require(String number) {
        return find(number).orElseThrow(() -> new NotFound("casefile.notFound"));
    }

    @Override
    public CaseFile lock(String number) {
        CaseRow row = mapper.lock(number);
        if (row == null) {
            throw new NotFound("casefile.notFound");
        }
        return row.toCaseFile();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReporterView reporter(String number, @Nullable Person viewer) {
        ReporterRow row = mapper.reporter(number);
        if (row == null) {
            // A row of nothing but NULL comes back as none: he left neither name nor telephone, and nobody looks yet.
            require(number);
            return new ReporterView(null, null, false);
        }
        return row.seenBy(viewer);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isReporterPhone(String number, String lastDigits) {
        ReporterRow row = mapper.reporter(number);
        return row != null
                && row.reporterPhoneTail() != null
                && row.reporterPhoneTail().equals(lastDigits);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseRound> rounds(String number) {
        return mapper.rounds(number);
    }

    @Override
    public boolean registerInstance(String number, int round, long processInstanceKey) {
        lock(number);
        return mapper.setInstance(number, round, processInstanceKey) == 1
                || Objects.equals(mapper.instance(number, round), processInstanceKey);
    }

    @Override
    public CaseFile reopen(String number) {
        CaseFile caseFile = lock(number);
        if (!caseFile.status().concluded()) {
            throw new Conflict("casefile.notConcluded");
        }
        Instant at = now();
        mapper.reopen(number, at);
        mapper.insertRound(number, caseFile.round() + 1, at);
        clocks.startTotal(number, at);
        CaseFile reopened = require(number);
        events.publishEvent(new CaseOpened(reopened));
        return reopened;
    }

    @Override
    public void changeStatus(String number, CaseStatus status) {
        CaseFile caseFile = lock(number);
        if (caseFile.status() == status) {
            return;
        }
        Instant at = now();
        mapper.changeStatus(number, status, at);
        events.publishEvent(new CaseStatusChanged(number, caseFile.round(), caseFile.status(), status, at));
    }

    @Override
    public void conclude(String number, int round, CaseStatus outcome) {
        CaseFile caseFile = lock(number);
        Instant at = now();
        if (caseFile.round() != round || mapper.endRound(number, round, outcome, at) == 0) {
            return;
        }
        mapper.conclude(number, outcome, at);
        clocks.stopAll(number, at);
        timeline.append(number, Actor.system(), "concluded", Map.of("status", outcome.name()), null);
        events.publishEvent(new CaseStatusChanged(number, round, caseFile.status(), outcome, at));
        events.publishEvent(new CaseConcluded(number, round, outcome, at));
    }

    @Override
    public void classify(String number, String subClass) {
        lock(number);
        mapper.classify(number, subClass, now());
    }

    @Override
    public void markUrgent(String number, boolean urgent) {
        lock(number);
        mapper.markUrgent(number, urgent, now());
    }

    @Override
    public void file(String number, Filing filing) {
        lock(number);
        mapper.file(number, filing, now());
    }

    @Override
    public void dispatch(String number, Dispatch dispatch) {
        CaseFile caseFile = lock(number);
        List<String> others = dispatch.coDepartments().stream()
                .filter(code -> !code.equals(dispatch.leadDepartment()))
                .distinct()
                .toList();
        boolean keepHandler = dispatch.leadDepartment().equals(caseFile.leadDepartment());
        mapper.dispatch(number, dispatch, String.join(",", others), keepHandler, now());
        mapper.clearParts(number);
        mapper.putPart(number, dispatch.leadDepartment(), "LEAD", caseFile.openedAt());
        others.forEach(code -> mapper.putPart(number, code, "CO", caseFile.openedAt()));
    }

    @Override
    public void involve(String number, String organisation) {
        mapper.addInvolved(number, organisation, lock(number).openedAt());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isInvolved(String number, String organisation) {
        return mapper.countInvolved(number, List.of(organisation)) > 0;
    }

    @Override
    public void assignVerifier(String number, @Nullable String username) {
        lock(number);
        mapper.assignVerifier(number, username, now());
    }

    @Override
    public void assignChecker(String number, @Nullable String username) {
        lock(number);
        mapper.assignChecker(number, username, now());
    }

    @Override
    public void assignHandler(String number, @Nullable String username) {
        lock(number);
        mapper.assignHandler(number, username, now());
    }

    @Override
    public void handled(String number, Instant at) {
        lock(number);
        mapper.handled(number, at.truncatedTo(ChronoUnit.MILLIS), now());
    }

    @Override
    public int countRework(String number) {
        return count(number, CaseCounter.REWORKS, CaseFile::reworks);
    }

    @Override
    public int countReturn(String number) {
        return count(number, CaseCounter.RETURNS, CaseFile::returns);
    }

    @Override
    public int countExtension(String number) {
        return count(number, CaseCounter.EXTENSIONS, CaseFile::extensions);
    }

    @Override
    public int countSuspension(String number) {
        return count(number, CaseCounter.SUSPENSIONS, CaseFile::suspensions);
    }

    @Override
    public int countUrge(String number) {
        return count(number, CaseCounter.URGES, CaseFile::urges);
    }

    private int count(String number, CaseCounter counter, ToIntFunction<CaseFile> before) {
        int now = before.applyAsInt(lock(number)) + 1;
        mapper.count(number, counter, now());
        return now;
    }

    @Override
    public void supervise(String number, boolean supervised) {
        lock(number);
        mapper.supervise(number, supervised, now());
    }

    @Override
    public void markLawBroken(String number, boolean lawBroken) {
        lock(number);
        mapper.markLawBroken(number, lawBroken, now());
    }

    @Override
    public void mergeInto(String number, String parent) {
        if (number.equals(parent)) {
            throw new Conflict("casefile.mergeIntoItself");
        }
        // Always the lower number first, or two merges could wait for one another.
        boolean childFirst = number.compareTo(parent) < 0;
        lock(childFirst ? number : parent);
        lock(childFirst ? parent : number);
        CaseFile child = require(number);
        CaseFile into = require(parent);
        if (into.parent() != null || into.status().concluded()) {
            throw new Conflict("casefile.mergeIntoConcluded");
        }
        Instant at = now();
        // Whoever was merged into this one before stays beside it: every voice hears of the one result.
        mapper.repoint(number, parent, at);
        mapper.merge(number, parent, at);
        mapper.addAffected(parent, child.affected(), at);
        timeline.append(
                parent, Actor.system(), "similarMerged", Map.of("case", number, "affected", child.affected()), null);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> mergedInto(String parent) {
        return mapper.mergedInto(parent).stream().map(CaseRow::toCaseFile).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> similar(String number, double metres, int limit) {
        CaseFile caseFile = require(number);
        Point at = caseFile.location();
        String box = box(at, metres);
        return mapper.similar(number, caseFile.subClass(), box, at.lon(), at.lat(), metres, limit).stream()
                .map(CaseRow::toCaseFile)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> openNear(Point at, double metres, Instant since, int limit) {
        return mapper.openNear(box(at, metres), at.lon(), at.lat(), metres, since, limit).stream()
                .map(CaseRow::toCaseFile)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public int repeated(String number, double metres, Instant since, int limit) {
        CaseFile caseFile = require(number);
        Point at = caseFile.location();
        String subClass = caseFile.subClass();
        return subClass == null
                ? 0
                : mapper.repeated(
                        number,
                        subClass,
                        box(at, metres),
                        at.lon(),
                        at.lat(),
                        metres,
                        since,
                        caseFile.openedAt(),
                        limit);
    }

    private static String box(Point at, double metres) {
        double north = metres / METRES_PER_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$.7f %2$.7f,%3$.7f %2$.7f,%3$.7f %4$.7f,%1$.7f %4$.7f,%1$.7f %2$.7f))",
                at.lon() - east,
                at.lat() - north,
                at.lon() + east,
                at.lat() + north);
    }

    @Override
    public void answerSatisfaction(String number, boolean solved, @Nullable Integer rating) {
        lock(number);
        mapper.answerSatisfaction(number, solved, rating, now());
    }

    @Override
    public void participate(String number, String username, String elementId, @Nullable String stage) {
        mapper.insertParticipation(new Participation(number, lock(number).round(), username, elementId, stage, now()));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Participation> participations(String number) {
        return mapper.participations(number);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> participants(String number, String stage) {
        return mapper.participations(number).stream()
                .filter(participation -> stage.equals(participation.stage()))
                .map(Participation::username)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> openUnchangedSince(Instant instant, int limit) {
        return mapper.openUnchangedSince(instant.truncatedTo(ChronoUnit.MILLIS), limit).stream()
                .map(CaseRow::toCaseFile)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
