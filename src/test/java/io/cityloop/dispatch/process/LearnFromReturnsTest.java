package io.cityloop.dispatch.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.dispatch.ReturnSettled;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.rules.RuleExamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnFromReturnsTest {

    private final RuleExamples examples = mock();
    private final Organisations organisations = mock();

    @Test
    void aJustifiedReturnBecomesAnExampleWithTheDepartmentThatHasItInTheEnd() {
        // given
        when(organisations.find("D01"))
                .thenReturn(Optional.of(new Organisation("D01", "环卫处", Organisation.DEPARTMENT, null, null)));
        when(organisations.find("D02")).thenReturn(Optional.empty());

        // when
        new LearnFromReturns(examples, organisations)
                .settled(new ReturnSettled("N1", 1, List.of("D01"), "D02", "dispatcher1"));

        // then
        verify(examples)
                .learn(
                        "routing",
                        "N1",
                        "回退：环卫处 → D02（N1）",
                        Map.of("leadDepartment", "D02"),
                        Map.of("leadDepartment", "D01"),
                        RuleExamples.RETURN,
                        "dispatcher1");
    }
}
