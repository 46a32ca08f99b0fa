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
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcceptReportTest {

    private final CaseFiles cases = mock();
    private final Catalog catalog = mock();
    private final AcceptReport handler = new AcceptReport(cases, catalog);

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

    private static io.cityloop.tasks.TaskCompletion accept(CaseFile caseFile, Map<String, Object> form) {
        return done(caseFile, "userTask_acceptReport", "accept", actor("acceptor1", Role.ACCEPTOR), form);
    }
}
