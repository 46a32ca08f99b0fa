package io.cityloop.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.identity.Action;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationsApiTest {

    private final Explanations explanations = mock();
    private final CaseSearch cases = mock();
    private final Permissions permissions = mock();
    private final ExplanationsApi api = new ExplanationsApi(explanations, cases, permissions);

    @Test
    void whoMaySeeTheCaseSeesWhyItWasDecidedSo() {
        // given
        Person lead = new Person(1, "lead-D01", "负责人", List.of(new Post(Role.DEPARTMENT_LEAD, "D01", null)));
        String number = CaseFixture.dispatched().build().number();
        Explanation why = new Explanation(
                1, number, "routing", "v", Map.of(), List.of(), Map.of(), List.of(), CaseFixture.NOON, null);
        when(permissions.require(Action.CASE_READ)).thenReturn(lead);
        when(cases.see(lead, number)).thenReturn(CaseFixture.dispatched().build());
        when(explanations.of(number)).thenReturn(List.of(why));

        // then
        assertThat(api.explanations(number).items()).containsExactly(why);
        assertThat(api.explanations(number).next()).isNull();
    }

    @Test
    void aCaseOutOfReachHasNoExplanations() {
        // given
        Person other = new Person(2, "lead-D02", "负责人", List.of(new Post(Role.DEPARTMENT_LEAD, "D02", null)));
        when(permissions.require(Action.CASE_READ)).thenReturn(other);
        when(cases.see(other, "X")).thenThrow(new NotFound("casefile.notFound"));

        // then
        assertThatThrownBy(() -> api.explanations("X")).isInstanceOf(NotFound.class);
        verifyNoInteractions(explanations);
    }

    @Test
    void citizensAreNotToldTheRules() {
        // given
        when(permissions.require(Action.CASE_READ)).thenThrow(new NotAllowed("identity.notAllowed"));

        // then
        assertThatThrownBy(() -> api.explanations("X")).isInstanceOf(NotAllowed.class);
        verifyNoInteractions(cases, explanations);
    }
}
