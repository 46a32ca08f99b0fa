package io.cityloop.handling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.StageClock;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.handling.CaseUrged;
import io.cityloop.handling.HandlingDefaults;
import io.cityloop.handling.UrgeWindow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class DeskUrgesTest {

    private final CaseFiles cases = mock();
    private final CaseClocks clocks = mock();
    private final CaseTimeline timeline = mock();
    private final ApplicationEventPublisher events = mock();
    private final DeskUrges desk = new DeskUrges(
            mock(CaseSearch.class),
            cases,
            clocks,
            timeline,
            WorkCalendar::standard,
            HandlingDefaults.settings(),
            events,
            Clock.fixed(CaseFixture.NOON, ZoneOffset.UTC));
    private final CaseFile caseFile =
            CaseFixture.dispatched().in(CaseStatus.HANDLING).build();
    private final Person reporter = person("citizen1", Post.cityWide(Role.CITIZEN));

    private static Person person(String username, Post post) {
        return new Person(1, username, username, List.of(post));
    }

    @BeforeEach
    void theCaseIsThere() {
        when(cases.lock(any())).thenReturn(caseFile);
        when(timeline.entries(any())).thenReturn(List.of());
    }

    private void spent(int minutes, int left) {
        spent(minutes, left, null);
    }

    private void spent(int minutes, int left, @Nullable Instant dueAt) {
        when(clocks.handling(caseFile.number()))
                .thenReturn(Optional.of(new StageClock(
                        1,
                        caseFile.number(),
                        1,
                        Stage.HANDLING,
                        "D01",
                        "4工作时",
                        CaseFixture.NOON,
                        null,
                        dueAt,
                        null,
                        null,
                        null,
                        false,
                        false,
                        false,
                        Duration.ofMinutes(minutes),
                        Duration.ofMinutes(left),
                        List.of())));
    }

    private void urgedBefore(Duration ago) {
        when(timeline.entries(any()))
                .thenReturn(List.of(new TimelineEntry(
                        caseFile.number(),
                        9,
                        1,
                        CaseFixture.NOON.minus(ago),
                        Actor.of(reporter),
                        "handling.urged",
                        Map.of(),
                        null,
                        "",
                        "")));
    }

    @Test
    void theReporterUrgesOnceHalfOfTheLimitHasPassed() {
        // given almost half of four hours
        spent(119, 121);
        assertThatThrownBy(() -> desk.urge(reporter, caseFile.number(), null))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.urgeTooEarly");

        // when the other minute has passed
        spent(120, 120);
        when(cases.countUrge(caseFile.number())).thenReturn(3);

        // then
        assertThat(desk.urge(reporter, caseFile.number(), "还没人来")).isEqualTo(3);
        verify(timeline).append(eq(caseFile.number()), any(), eq("handling.urged"), any(), eq("还没人来"));
        verify(events).publishEvent(any(CaseUrged.class));
    }

    @Test
    void aReporterWithoutAccountUrgesByTheSameRule() {
        // given
        spent(119, 121);
        assertThatThrownBy(() -> desk.urgeForReporter(Actor.anonymousCitizen(), caseFile.number(), null))
                .isInstanceOf(Conflict.class);

        // when
        spent(120, 120);
        when(cases.countUrge(caseFile.number())).thenReturn(1);

        // then
        assertThat(desk.urgeForReporter(Actor.anonymousCitizen(), caseFile.number(), null))
                .isEqualTo(1);
    }

    @Test
    void fromWhenHeMayIsTheFirstMinuteAtWhichHalfHasPassed() {
        // given: nothing spent of four working hours
        var calendar = WorkCalendar.standard();
        var limit = Limit.parse("4工作时");
        spent(0, 240, calendar.deadline(CaseFixture.NOON, limit).dueAt());

        // when
        var window = desk.reporterMay(caseFile.number());

        // then: the same, found by walking
        var walked = CaseFixture.NOON;
        while (calendar.elapsed(limit, CaseFixture.NOON, walked).compareTo(Duration.ofHours(2)) < 0) {
            walked = walked.plusSeconds(60);
        }
        assertThat(window.open()).isFalse();
        assertThat(window.from()).isEqualTo(walked);

        // when half has passed, or no limit runs
        spent(120, 120, walked);
        assertThat(desk.reporterMay(caseFile.number()).open()).isTrue();
        when(clocks.handling(caseFile.number())).thenReturn(Optional.empty());
        assertThat(desk.reporterMay(caseFile.number())).isEqualTo(UrgeWindow.none());
    }

    @Test
    void whoeverUrgedAMomentAgoWaits() {
        spent(200, 40);
        urgedBefore(Duration.ofMinutes(119));
        assertThatThrownBy(() -> desk.urge(reporter, caseFile.number(), null)).isInstanceOf(TooManyRequests.class);
        urgedBefore(Duration.ofMinutes(121));
        desk.urge(reporter, caseFile.number(), null);
        verify(cases).countUrge(caseFile.number());
    }

    @Test
    void aStrangerUrgesNobodysCase() {
        assertThatThrownBy(() -> desk.urge(person("citizen2", Post.cityWide(Role.CITIZEN)), caseFile.number(), null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsOverIsNotUrged() {
        when(cases.lock(any()))
                .thenReturn(CaseFixture.dispatched().in(CaseStatus.CLOSED).build());
        assertThatThrownBy(() -> desk.urge(reporter, caseFile.number(), null))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.urgeConcluded");
    }
}
