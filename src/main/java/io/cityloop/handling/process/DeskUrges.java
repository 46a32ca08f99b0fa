package io.cityloop.handling.process;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.handling.CaseUrged;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.handling.UrgeWindow;
import io.cityloop.handling.Urges;
import io.cityloop.handling.domain.ShareOfTime;
import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.identity.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urges, kept in the timeline: it also tells when the same person urged last. */
@Service
class DeskUrges implements Urges {

    private static final String ACTION = "handling.urged";

    private final CaseSearch search;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseTimeline timeline;
    private final WorkCalendars calendars;
    private final HandlingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeskUrges(
            CaseSearch search,
            CaseFiles cases,
            CaseClocks clocks,
            CaseTimeline timeline,
            WorkCalendars calendars,
            HandlingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.cases = cases;
        this.clocks = clocks;
        this.timeline = timeline;
        this.calendars = calendars;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int urge(Person person, String caseNumber, @Nullable String reason) {
        search.see(person, caseNumber);
        CaseFile caseFile = open(caseNumber);
        return urge(caseFile, actor(person, caseFile), reason);
    }

    @Override
    @Transactional
    public int urgeForReporter(Actor reporter, String caseNumber, @Nullable String reason) {
        CaseFile caseFile = open(caseNumber);
        if (!shareOfTimePassed(caseFile)) {
            throw new Conflict("handling.urgeTooEarly");
        }
        return urge(caseFile, reporter, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public UrgeWindow reporterMay(String caseNumber) {
        return clocks.handling(caseNumber).map(this::window).orElse(UrgeWindow.none());
    }

    private UrgeWindow window(StageClock clock) {
        Duration remaining = clock.remaining();
        if (clock.stoppedAt() != null || remaining == null || clock.dueAt() == null || clock.limitText() == null) {
            return UrgeWindow.none();
        }
        boolean open = ShareOfTime.passed(settings.urgeAfterPercent(), clock.spent(), remaining);
        if (open || clock.paused()) {
            return new UrgeWindow(open, null);
        }
        Duration wanted = ShareOfTime.share(settings.urgeAfterPercent(), clock.spent(), remaining)
                .minus(clock.spent());
        // A part of a millisecond has passed only when the whole of it has.
        Duration whole = Duration.ofMillis(wanted.plusNanos(999_999).toMillis());
        return new UrgeWindow(
                false,
                calendars
                        .current()
                        .resume(this.clock.instant(), Limit.parse(clock.limitText()), whole)
                        .dueAt());
    }

    private CaseFile open(String caseNumber) {
        CaseFile caseFile = cases.lock(caseNumber);
        if (caseFile.status().concluded()) {
            throw new Conflict("handling.urgeConcluded");
        }
        return caseFile;
    }

    private int urge(CaseFile caseFile, Actor actor, @Nullable String reason) {
        String caseNumber = caseFile.number();
        refuseTooSoon(caseFile, actor);
        int count = cases.countUrge(caseNumber);
        timeline.append(caseNumber, actor, ACTION, details(caseFile, count), reason);
        events.publishEvent(new CaseUrged(caseNumber, actor, reason, clock.instant()));
        return count;
    }

    private Actor actor(Person person, CaseFile caseFile) {
        String community = caseFile.place().community();
        if (Permissions.may(person, Action.URGE, caseFile.leadDepartment(), community)) {
            Role role = person.posts().stream()
                    .map(post -> post.role())
                    .filter(Permissions.roles(Action.URGE)::contains)
                    .findFirst()
                    .orElseThrow();
            return Actor.of(person, role, null, community);
        }
        if (!person.username().equals(caseFile.reporterUsername())) {
            throw new NotAllowed("identity.notAllowed");
        }
        if (!shareOfTimePassed(caseFile)) {
            throw new Conflict("handling.urgeTooEarly");
        }
        return Actor.of(person, Role.CITIZEN, null, null);
    }

    private boolean shareOfTimePassed(CaseFile caseFile) {
        return clocks.handling(caseFile.number())
                .map((StageClock running) ->
                        ShareOfTime.passed(settings.urgeAfterPercent(), running.spent(), running.remaining()))
                .orElse(false);
    }

    private void refuseTooSoon(CaseFile caseFile, Actor actor) {
        Instant now = clock.instant();
        timeline.entries(caseFile.number()).stream()
                .filter(entry -> entry.action().equals(ACTION)
                        && entry.actor().username().equals(actor.username()))
                .map(TimelineEntry::at)
                .reduce((first, last) -> last)
                .map(last -> Duration.between(now, last.plus(settings.urgeEvery())))
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw new TooManyRequests(wait);
                });
    }

    private static Map<String, Object> details(CaseFile caseFile, int count) {
        Map<String, Object> details = new HashMap<>();
        details.put("department", caseFile.leadDepartment());
        details.put("urges", count);
        return details;
    }
}
