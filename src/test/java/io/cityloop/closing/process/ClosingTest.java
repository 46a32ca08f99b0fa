package io.cityloop.closing.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static io.cityloop.business.CaseFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private final CaseFiles cases = mock();
    private final WorkList workList = mock();
    private final CloseCase close = new CloseCase(cases);
    private final ApproveAbnormalClose approve = new ApproveAbnormalClose(cases, workList);
    private final CaseFile caseFile = CaseFixture.dispatched().build();
    private final Actor leader = actor("shiftleader1", Role.SHIFT_LEADER);

    @Test
    void aCaseIsClosedOnlyAgainstItsClosingCondition() {
        assertThatThrownBy(() -> close.complete(
                        done(caseFile, "userTask_closeCase", "close", leader, Map.of("closingConditionMet", false))))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("form.closingConditionMet");
        assertThat(close.complete(
                        done(caseFile, "userTask_closeCase", "close", leader, Map.of("closingConditionMet", true))))
                .isEqualTo(Map.of("closedAbnormally", false));
    }

    @Test
    void whoeverHandledItDoesNotCloseIt() {
        // given
        when(cases.participants(caseFile.number(), "handling")).thenReturn(Set.of("shiftleader1"));

        // then
        assertThatThrownBy(() -> close.complete(
                        done(caseFile, "userTask_closeCase", "close", leader, Map.of("closingConditionMet", true))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAbnormalCloseNeedsASecondPerson() {
        // given
        when(workList.ofCase(caseFile.number()))
                .thenReturn(List.of(task(caseFile, "userTask_closeCase", "closeAbnormally", "shiftleader1")));

        // then
        assertThatThrownBy(() -> approve.complete(
                        done(caseFile, "userTask_approveAbnormalClose", "approve", leader, Map.of("reason", "同意"))))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("secondPerson");
        assertThat(approve.complete(done(
                        caseFile,
                        "userTask_approveAbnormalClose",
                        "approve",
                        actor("shiftleader2", Role.SHIFT_LEADER),
                        Map.of("reason", "同意"))))
                .isEqualTo(Map.of("closedAbnormally", true));
    }
}
