package io.cityloop.handling.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.dispatch.Returns;
import io.cityloop.enforcement.EnforcementAgencies;
import io.cityloop.identity.Actor;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignHandlerTest {

    private final CaseFiles cases = mock();
    private final People people = mock();
    private final Returns returns = mock();
    private final EnforcementAgencies agencies = mock();
    private final AssignHandler handler = new AssignHandler(cases, people, returns, agencies);
    private final CaseFile caseFile = CaseFixture.dispatched().build();
    private final Actor lead = actor("lead-D01", Role.DEPARTMENT_LEAD);

    @BeforeEach
    void handlersOfTwoDepartments() {
        when(people.find(anyString())).thenReturn(Optional.empty());
        when(people.find("handler-D01-1")).thenReturn(Optional.of(handlerOf(1, "handler-D01-1", "D01")));
        when(people.find("handler-D02-1")).thenReturn(Optional.of(handlerOf(2, "handler-D02-1", "D02")));
    }

    @Test
    void aHandlerOfTheDepartmentGetsTheCase() {
        assertThat(handler.complete(step("assign", Map.of("handler", "handler-D01-1"))))
                .isEqualTo(Map.of("handler", "handler-D01-1"));
        verify(cases).assignHandler(caseFile.number(), "handler-D01-1");
    }

    @Test
    void aHandlerOfAnotherDepartmentIsRefused() {
        assertThatThrownBy(() -> handler.complete(step("assign", Map.of("handler", "handler-D02-1"))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("form.handler");
    }

    @Test
    void theLeadMayTakeItHimself() {
        assertThat(handler.complete(step("take", Map.of()))).isEqualTo(Map.of("handler", "lead-D01"));
    }

    @Test
    void aReturnIsAskedForWithItsReason() {
        // when
        handler.complete(step("return", Map.of("reason", "不在管养范围")));

        // then
        verify(returns).ask(caseFile, "不在管养范围", lead, CaseFixture.NOON);
    }

    @Test
    void aBrokenLawCallsTheAgencyIn() {
        // given
        when(agencies.of(any())).thenReturn(Optional.of("D09"));

        // when
        Map<String, ?> variables = handler.complete(step("lawBroken", Map.of("reason", "无证占道")));

        // then
        assertThat(variables).isEqualTo(Map.of("handler", "", "lawBroken", true, "enforcementAgency", "D09"));
        verify(cases).markLawBroken(caseFile.number(), true);
        verify(cases).involve(caseFile.number(), "D09");
    }

    private TaskCompletion step(String outcome, Map<String, Object> form) {
        return done(caseFile, "userTask_assignHandler", outcome, lead, form);
    }

    private static Person handlerOf(long id, String username, String department) {
        return new Person(id, username, username, List.of(new Post(Role.HANDLER, department, null)));
    }
}
