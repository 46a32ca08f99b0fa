package io.cityloop.acceptance.process;

import static io.cityloop.business.CaseFixture.actor;
import static io.cityloop.business.CaseFixture.done;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cityloop.business.CaseFixture;
import io.cityloop.calendar.Limit;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.Filing;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileCaseTest {

    private final CaseFiles cases = mock();
    private final Catalog catalog = mock();
    private final FileCase handler = new FileCase(cases, catalog);

    @Test
    void filingFixesConditionVersionLimitAndWhetherALawIsBroken() {
        // given
        CaseFile caseFile = CaseFixture.filed().build();
        when(catalog.condition(11)).thenReturn(Optional.of(condition(11, "0110", "CITY-2026")));

        // when
        handler.complete(file(caseFile, "11"));

        // then
        verify(cases).file(caseFile.number(), new Filing("0110", 11, "CITY-2026", "4工作时", true));
    }

    @Test
    void aConditionOfAnotherSubClassIsRefused() {
        // given
        when(catalog.condition(12)).thenReturn(Optional.of(condition(12, "0111", "CITY-2026")));

        // then
        assertThatThrownBy(() -> handler.complete(file(CaseFixture.filed().build(), "12")))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("conditionOfAnotherSubClass");
        verify(cases, never()).file(anyString(), any());
    }

    @Test
    void aCaseFiledOnceKeepsItsVersion() {
        // given
        when(catalog.version()).thenReturn("CITY-2027");
        when(catalog.condition(13)).thenReturn(Optional.of(condition(13, "0110", "CITY-2027")));

        // then
        assertThatThrownBy(() -> handler.complete(file(CaseFixture.filed().build(), "13")))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("conditionOfAnotherVersion");
    }

    @Test
    void voidingWritesNoCondition() {
        // when
        handler.complete(done(
                CaseFixture.filed().unfiled().build(),
                "userTask_fileCase",
                "void",
                actor("shiftleader1", Role.SHIFT_LEADER),
                Map.of("reason", "重复")));

        // then
        verify(cases, never()).file(anyString(), any());
    }

    @Test
    void aFiledCaseThatCameBackIsNotVoidedByOnePerson() {
        assertThatThrownBy(() -> handler.complete(done(
                        CaseFixture.filed().build(),
                        "userTask_fileCase",
                        "void",
                        actor("shiftleader1", Role.SHIFT_LEADER),
                        Map.of("reason", "重复"))))
                .isInstanceOf(Conflict.class)
                .hasMessage("acceptance.filedIsVoidedByTwo");
    }

    private static io.cityloop.tasks.TaskCompletion file(CaseFile caseFile, String condition) {
        return done(
                caseFile,
                "userTask_fileCase",
                "file",
                actor("shiftleader1", Role.SHIFT_LEADER),
                Map.of("conditionId", condition));
    }

    private static FilingCondition condition(long id, String subClass, String version) {
        return new FilingCondition(
                id, subClass, 1, "有暴露垃圾", "4工作时", Limit.parse("4工作时"), "清理干净", null, null, true, version);
    }
}
