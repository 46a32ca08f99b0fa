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
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.Kind;
import io.cityloop.catalog.SubClass;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptReportTest {

    private final CaseFiles cases = mock();
    private final Catalog catalog = mock();
    private final WorkList workList = mock();
    private final AcceptReport handler = new AcceptReport(cases, catalog, workList, mock());

    @BeforeEach
    void aCatalogue() {
        when(catalog.subClass(anyString())).thenReturn(Optional.empty());
        when(catalog.subClass("0110")).thenReturn(Optional.of(new SubClass("0110", Kind.EVENT, "01", "市容环境", "暴露垃圾")));
    }

    @Test
    void aReportWithoutASubClassIsNotAccepted() {
        assertThatThrownBy(() ->
                        handler.complete(accept(CaseFixture.filed().of(null).build(), Map.of())))
                .isInstanceOf(RejectedInput.class)
                .hasMessageContaining("form.subClass");
    }

    @Test
    void theAcceptorSaysWhatItIs() {
        // given
        CaseFile unknown = CaseFixture.filed().of(null).build();

        // when
        handler.complete(accept(unknown, Map.of("subClass", "0110", "danger", true)));

        // then
        verify(cases).classify(unknown.number(), "0110");
        verify(cases).markUrgent(unknown.number(), true);
    }

    @Test
    void aSubClassTheStandardDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> handler.complete(accept(CaseFixture.filed().build(), Map.of("subClass", "9999"))))
                .isInstanceOf(RejectedInput.class);
        verify(cases, never()).classify(any(), any());
    }

    @Test
    void aMergedCaseJoinsItsParent() {
        // given
        CaseFile child = CaseFixture.filed().build();

        // when
        handler.complete(done(
                child,
                "userTask_acceptReport",
                "merge",
                actor("acceptor1", Role.ACCEPTOR),
                Map.of("parentCase", "4199012026112400002")));

        // then
        verify(cases).mergeInto(child.number(), "4199012026112400002");
    }

    @Test
    void whoeverSentAFiledCaseBackDoesNotEndItHere() {
        // given a shift leader, acceptor as well, who sent a filed case back from filing
        CaseFile filed = CaseFixture.filed().build();
        when(workList.ofCase(filed.number()))
                .thenReturn(List.of(CaseFixture.task(filed, "userTask_fileCase", "back", "both")));

        // then he does not refuse it, another acceptor does, and he goes on with it
        assertThatThrownBy(() -> handler.complete(refuse(filed, "both")))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("acceptance.secondPerson");
        handler.complete(refuse(filed, "acceptor1"));
        handler.complete(done(filed, "userTask_acceptReport", "accept", actor("both", Role.ACCEPTOR), Map.of()));
        handler.complete(refuse(CaseFixture.filed().unfiled().build(), "both"));
    }

    private static io.cityloop.tasks.TaskCompletion refuse(CaseFile caseFile, String username) {
        return done(
                caseFile,
                "userTask_acceptReport",
                "refuse",
                actor(username, Role.ACCEPTOR),
                Map.of("refusalReason", "notOurs"));
    }

    private static io.cityloop.tasks.TaskCompletion accept(CaseFile caseFile, Map<String, Object> form) {
        return done(caseFile, "userTask_acceptReport", "accept", actor("acceptor1", Role.ACCEPTOR), form);
    }
}
