package io.cityloop.handling.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.calendar.WorkCalendar;
import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.HandlingDefaults;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.workflow.ProcessIds.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskApplicationsTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final CaseSearch search = mock();
    private final CaseFiles cases = mock();
    private final CaseClocks clocks = mock();
    private final ApplicationRegister register = mock();
    private final ApplicationStart start = mock();
    private final DeskApplications desk = new DeskApplications(
            search,
            cases,
            clocks,
            register,
            start,
            HandlingDefaults.settings(),
            WorkCalendar::standard,
            CITY,
            Clock.fixed(CaseFixture.NOON, CITY));
    private final CaseFile caseFile =
            CaseFixture.dispatched().in(CaseStatus.HANDLING).build();
    private final Person lead = person("lead", new Post(Role.DEPARTMENT_LEAD, "D01", null));
    private final Person stranger = person("stranger", new Post(Role.DEPARTMENT_LEAD, "D02", null));
    private final Person leader = person("leader", Post.cityWide(Role.SHIFT_LEADER));

    private static Person person(String username, Post post) {
        return new Person(1, username, username, List.of(post));
    }

    @BeforeEach
    void theCaseIsThere() {
        when(cases.lock(any())).thenReturn(caseFile);
        when(register.running(any())).thenReturn(List.of());
        when(register.running(any(), any())).thenReturn(Optional.empty());
        when(clocks.handling(any())).thenReturn(Optional.empty());
    }

    @Test
    void onlyTheLeadOfTheLeadingDepartmentApplies() {
        for (Person other : List.of(stranger, leader)) {
            assertThatThrownBy(() -> desk.extension(other, caseFile.number(), "雨"))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessage("handling.leadOnly");
            assertThatThrownBy(() -> desk.suspension(other, caseFile.number(), "雨", "season", LocalDate.MAX))
                    .isInstanceOf(NotAllowed.class);
        }
        verify(start, never()).begin(any(), any(), any(), any(), any(), any(), any());
    }

    @Test
    void aSuspensionOverAYearNamesItsField() {
        assertThatThrownBy(() -> desk.suspension(lead, caseFile.number(), "等", "season", LocalDate.of(2027, 11, 25)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("until")
                .hasMessageContaining("handling.untilTooFar");
        assertThatThrownBy(() -> desk.suspension(lead, caseFile.number(), "等", "mood", LocalDate.of(2027, 1, 1)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("category");
    }

    @Test
    void aSuspensionEndsWhenTheDayBeginsInTheCity() {
        desk.suspension(lead, caseFile.number(), "等", "season", LocalDate.of(2027, 3, 1));
        verify(start)
                .begin(
                        eq(caseFile),
                        eq(ApplicationKind.SUSPENSION),
                        any(),
                        eq("等"),
                        eq(Map.of("until", "2027-02-28T16:00:00Z", "category", "season")),
                        eq(caseFile.number()),
                        any());
    }

    @Test
    void onlyShiftLeadersAskForVoidingAndOnlySupervisorsSupervise() {
        assertThatThrownBy(() -> desk.voiding(lead, caseFile.number(), "重复"))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("handling.shiftLeaderOnly");
        assertThatThrownBy(
                        () -> desk.supervise(leader, caseFile.number(), "key", "查", CaseFixture.NOON.plusSeconds(60)))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("handling.supervisorOnly");
        Person supervisor = person("supervisor", Post.cityWide(Role.SUPERVISOR));
        assertThatThrownBy(() -> desk.supervise(supervisor, caseFile.number(), "key", "查", CaseFixture.NOON))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("replyBy");
        assertThatThrownBy(() ->
                        desk.supervise(supervisor, caseFile.number(), "mild", "查", CaseFixture.NOON.plusSeconds(60)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("level");
    }

    @Test
    void whatIsNotSuspendedCannotBeLifted() {
        assertThatThrownBy(() -> desk.liftSuspension(lead, caseFile.number(), "好了"))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.notSuspended");
    }

    @Test
    void nobodyDecidesOnHisOwnApplication() {
        // given
        Application own = new Application(
                7,
                caseFile.number(),
                1,
                ApplicationKind.VOID,
                ApplicationState.OPEN,
                "leader",
                "D01",
                "重复",
                Map.of(),
                CaseFixture.NOON,
                null,
                null,
                null,
                null);
        when(register.running(caseFile.number(), ApplicationKind.VOID)).thenReturn(Optional.of(own));
        ApplicationReview review = new ApplicationReview(UserTask.APPROVE_VOID, ApplicationKind.VOID, register, start);

        // then
        assertThatThrownBy(() -> review.complete(CaseFixture.done(
                        caseFile,
                        UserTask.APPROVE_VOID,
                        "agree",
                        CaseFixture.actor("Leader", Role.SHIFT_LEADER),
                        Map.of("reason", "是"))))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("handling.ownApplication");
        review.complete(CaseFixture.done(
                caseFile,
                UserTask.APPROVE_VOID,
                "agree",
                CaseFixture.actor("leader2", Role.SHIFT_LEADER),
                Map.of("reason", "是")));
        verify(register).decide(7, "leader2", "是");
    }

    @Test
    void anApplicationThatFellAwayIsNotDecided() {
        ApplicationReview review =
                new ApplicationReview(UserTask.REVIEW_EXTENSION, ApplicationKind.EXTENSION, register, start);
        assertThatThrownBy(() -> review.complete(CaseFixture.done(
                        caseFile,
                        UserTask.REVIEW_EXTENSION,
                        "agree",
                        CaseFixture.actor("dispatcher1", Role.DISPATCHER),
                        Map.of("reason", "是"))))
                .isInstanceOf(Conflict.class)
                .hasMessage("handling.applicationGone");
    }
}
