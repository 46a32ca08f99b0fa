package io.cityloop.dispatch.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.dispatch.ReturnSettled;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.Returns.AgreedReturn;
import io.cityloop.dispatch.domain.Proposal;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

class DispatchCaseTest {

    private final CaseFiles cases = mock();
    private final CaseTimeline timeline = mock();
    private final Organisations organisations = mock();
    private final Returns returns = mock();
    private final Router router = mock();
    private final ApplicationEventPublisher events = mock();
    private final DispatchCase handler = new DispatchCase(cases, timeline, organisations, returns, router, events);
    private final CaseFile caseFile = CaseFixture.filed().build();
    private final Actor dispatcher = actor("dispatcher1", Role.DISPATCHER);

    @BeforeEach
    void rulesProposeD01() {
        when(organisations.find(anyString())).thenReturn(Optional.empty());
        for (String code : List.of("D01", "D02")) {
            when(organisations.find(code))
                    .thenReturn(Optional.of(new Organisation(code, code, Organisation.DEPARTMENT, null, null)));
        }
        when(router.lastProposal(caseFile.number()))
                .thenReturn(Optional.of(new Proposal("D01", List.of(), false, "清单", "B", 2, null)));
    }

    @Test
    void aProposalIsConfirmedWithoutAReason() {
        // when
        Map<String, ?> variables = handler.complete(dispatch(Map.of("leadDepartment", "D01")));

        // then
        assertThat(variables).isEqualTo(Map.of("leadDepartment", "D01"));
        verify(cases).dispatch(caseFile.number(), new Dispatch("D01", List.of(), "4工作时", 2, "B"));
        verify(timeline, never()).append(any(), any(), any(), any(), any());
    }

    @Test
    void anotherDepartmentNeedsAReasonAndLeavesATrace() {
        assertThatThrownBy(() -> handler.complete(dispatch(Map.of("leadDepartment", "D02"))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("form.reason");

        // when
        handler.complete(dispatch(Map.of("leadDepartment", "D02", "reason", "管养已移交")));

        // then
        verify(timeline)
                .append(
                        caseFile.number(),
                        dispatcher,
                        "dispatch.overridden",
                        Map.of("proposed", "D01", "chosen", "D02"),
                        "管养已移交");
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        assertThatThrownBy(() -> handler.complete(dispatch(Map.of("leadDepartment", "X"))))
                .isInstanceOf(RejectedInput.class);
        verify(cases, never()).dispatch(any(), any());
    }

    @Test
    void aDepartmentThatReturnedItGetsItBackOnlyByADecision() {
        // given
        when(returns.agreed(caseFile)).thenReturn(List.of(new AgreedReturn("D01", "不归我")));

        // then
        assertThatThrownBy(() -> handler.complete(dispatch(Map.of("leadDepartment", "D01"))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("returnedBefore");

        // when
        handler.complete(dispatch(Map.of("leadDepartment", "D01", "adjudicated", true, "reason", "协调会裁定")));

        // then
        verify(returns).adjudicate(eq(caseFile), eq("D01"), eq("协调会裁定"), eq(dispatcher), any());
    }

    @Test
    void theDepartmentFoundAfterAReturnIsWhatTheRulesShouldHaveSaid() {
        // given
        when(returns.agreed(caseFile)).thenReturn(List.of(new AgreedReturn("D01", "不归我")));

        // when
        handler.complete(dispatch(Map.of("leadDepartment", "D02", "reason", "管养已移交")));

        // then
        verify(events)
                .publishEvent(new ReturnSettled(
                        caseFile.number(), caseFile.round(), List.of("D01"), "D02", dispatcher.username()));
    }

    @Test
    void aLimitByGradeBecomesTheOneOfTheArea() {
        // given a condition with a limit for each grade, in an area of grade B
        CaseFile graded = CaseFixture.filed().limited("A类2工作时；B类6工作时；C类1工作日").build();

        // when
        handler.complete(
                done(graded, "userTask_dispatchCase", "dispatch", dispatcher, Map.of("leadDepartment", "D01")));

        // then
        verify(cases).dispatch(graded.number(), new Dispatch("D01", List.of(), "6工作时", 2, "B"));
    }

    @Test
    void backToFilingWritesNoDispatch() {
        // when
        handler.complete(done(caseFile, "userTask_dispatchCase", "back", dispatcher, Map.of("reason", "立案条件不对")));

        // then
        verify(cases, never()).dispatch(any(), any());
    }

    private TaskCompletion dispatch(Map<String, Object> form) {
        return done(caseFile, "userTask_dispatchCase", "dispatch", dispatcher, form);
    }
}
