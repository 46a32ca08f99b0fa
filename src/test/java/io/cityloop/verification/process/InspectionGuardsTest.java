package io.cityloop.verification.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static io.cityloop.business.CaseFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.ResponsibilityGrid;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.rules.Explanations;
import io.cityloop.rules.RulesOutsideSpring;
import io.cityloop.tasks.WorkList;
import io.cityloop.verification.DutyRoster;
import io.cityloop.verification.VerificationSettings;
import io.cityloop.verification.domain.ChosenInspector;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectionGuardsTest {

    private final CaseFiles cases = mock();
    private final CityMap map = mock();
    private final People people = mock();
    private final WorkList workList = mock();
    private final DutyRoster roster = mock();
    private final Explanations explanations = mock();
    private final InspectorFinder finder = new InspectorFinder(
            map,
            people,
            cases,
            workList,
            roster,
            new VerificationSettings(20, 12),
            RulesOutsideSpring.engine(),
            explanations,
            Clock.fixed(CaseFixture.NOON, ZoneOffset.UTC));

    @BeforeEach
    void everybodyIsOnDuty() {
        when(roster.onDuty(anyString(), any())).thenReturn(true);
    }

    @Test
    void nobodyChecksWhatHeHandledOrReported() {
        // given
        CaseFile caseFile = CaseFixture.dispatched().reportedBy("inspector1").build();
        when(cases.participants(caseFile.number(), "handling")).thenReturn(Set.of("inspector2"));
        CheckResult check = new CheckResult(cases);

        // then
        for (String username : List.of("inspector1", "inspector2")) {
            assertThatThrownBy(() -> check.complete(done(
                            caseFile,
                            "userTask_checkResult",
                            "done",
                            actor(username, Role.INSPECTOR),
                            Map.of("photos", List.of("a")))))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void decliningTakesTheNameAway() {
        // given
        CaseFile caseFile = CaseFixture.dispatched().build();

        // when
        new CheckResult(cases)
                .complete(done(
                        caseFile,
                        "userTask_checkResult",
                        "decline",
                        actor("inspector1", Role.INSPECTOR),
                        Map.of("reason", "不在岗")));

        // then
        verify(cases).assignChecker(caseFile.number(), null);
    }

    @Test
    void theNextNearestInspectorIsFoundAfterADecline() {
        // given
        CaseFile caseFile = CaseFixture.dispatched().build();
        inspectorsOfGrids("inspector1", "inspector2");

        // then
        assertThat(finder.find(caseFile, "userTask_checkResult"))
                .extracting(ChosenInspector::username)
                .isEqualTo("inspector1");

        // when
        when(workList.ofCase(caseFile.number()))
                .thenReturn(List.of(task(caseFile, "userTask_checkResult", "decline", "inspector1")));

        // then
        assertThat(finder.find(caseFile, "userTask_checkResult"))
                .extracting(ChosenInspector::username)
                .isEqualTo("inspector2");
    }

    @Test
    void theReporterIsNeverSentToHisOwnReport() {
        // given
        CaseFile caseFile = CaseFixture.filed().reportedBy("inspector1").build();
        inspectorsOfGrids("inspector1", "inspector2");

        // then
        assertThat(finder.find(caseFile, "userTask_verifyReport"))
                .extracting(ChosenInspector::username)
                .isEqualTo("inspector2");
    }

    private void inspectorsOfGrids(String... usernames) {
        when(people.find(anyString())).thenReturn(Optional.empty());
        for (String username : usernames) {
            when(people.find(username))
                    .thenReturn(Optional.of(
                            new Person(1, username, username, List.of(new Post(Role.INSPECTOR, null, "419901")))));
        }
        when(map.responsibilityGrid(anyString()))
                .thenReturn(Optional.of(new ResponsibilityGrid("R0102", "一格", "419901001", usernames[0])));
        when(map.responsibilityGridsNear(any(), anyInt()))
                .thenReturn(List.of(
                        new ResponsibilityGrid("R0102", "一格", "419901001", usernames[0]),
                        new ResponsibilityGrid("R0103", "二格", "419901001", usernames[1])));
    }
}
