package io.cityloop.enforcement.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.enforcement.persistence.EnforcementMapper;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.TaskCompletion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectViolationTest {

    private final EnforcementMapper rows = mock();
    private final CaseFiles cases = mock();
    private final People people = mock();
    private final InspectViolation handler = new InspectViolation(rows, cases, people);
    private final CaseFile caseFile = CaseFixture.dispatched().lawBroken().build();

    @BeforeEach
    void twoOfficers() {
        when(people.find(anyString())).thenReturn(Optional.empty());
        for (String officer : List.of("officer1", "officer2")) {
            when(people.find(officer))
                    .thenReturn(Optional.of(
                            new Person(1, officer, officer, List.of(new Post(Role.ENFORCEMENT_OFFICER, "D09", null)))));
        }
    }

    @Test
    void oneOfficerAloneIsNotEnough() {
        assertThatThrownBy(() -> handler.complete(step("corrected", "officer1", true)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("twoOfficers");
        assertThatThrownBy(() -> handler.complete(step("corrected", "lead-D01", true)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("notAnOfficer");
    }

    @Test
    void aViolationThatGoesOnHoldsTheCase() {
        assertThatThrownBy(() -> handler.complete(step("ordinaryProcedure", "officer2", false)))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("form.stopped");
        verify(rows, never()).insertInspection(any());
    }

    @Test
    void bothOfficersHaveHandledTheCase() {
        // when
        Map<String, ?> variables = handler.complete(step("summaryPenalty", "officer2", true));

        // then
        assertThat(variables).isEqualTo(Map.of("violationInspected", true, "lawBroken", true));
        verify(cases).participate(caseFile.number(), "officer2", "userTask_inspectViolation", "handling");
        verify(cases).handled(caseFile.number(), CaseFixture.NOON);
    }

    @Test
    void withoutAViolationTheDepartmentHandlesItPlainly() {
        // when
        Map<String, ?> variables = handler.complete(step("noViolation", "officer2", false));

        // then
        assertThat(variables).isEqualTo(Map.of("violationInspected", true, "lawBroken", false));
        verify(cases).markLawBroken(caseFile.number(), false);
        verify(cases, never()).handled(any(), any());
    }

    private TaskCompletion step(String outcome, String second, boolean stopped) {
        Map<String, Object> form = new HashMap<>();
        form.put("secondOfficer", second);
        form.put("facts", "占道经营");
        form.put("stopped", stopped);
        return done(caseFile, "userTask_inspectViolation", outcome, actor("officer1", Role.ENFORCEMENT_OFFICER), form);
    }
}
