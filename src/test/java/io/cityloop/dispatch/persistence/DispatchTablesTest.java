package io.cityloop.dispatch.persistence;

import static io.cityloop.business.CaseFixture.NOON;
import static io.cityloop.business.CaseFixture.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.business.CaseFixture;
import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.ManagedArea;
import io.cityloop.dispatch.RegisteredLine;
import io.cityloop.dispatch.Responsibilities;
import io.cityloop.dispatch.ResponsibilityLine;
import io.cityloop.dispatch.Returns;
import io.cityloop.dispatch.Returns.AgreedReturn;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What dispatch keeps, written and read on a real database; each test is rolled back. */
@DatabaseTest
@Transactional
class DispatchTablesTest {

    @Autowired
    private Returns returns;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private ResponsibilityMapper rows;

    @Autowired
    private StoredRegister lines;

    @Autowired
    private StaffRegister register;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    private final CaseFile caseFile =
            CaseFixture.dispatched().numbered("DISPATCH-TABLES-1").build();
    private final Actor lead = actor("lead-D01", Role.DEPARTMENT_LEAD);
    private final Actor dispatcher = actor("dispatcher1", Role.DISPATCHER);

    @Test
    void anAgreedReturnIsRemembered() {
        // given
        returns.ask(caseFile, "不在管养范围", lead, NOON);

        // when
        returns.decide(caseFile, true, "属实", dispatcher, NOON.plusSeconds(60));

        // then
        assertThat(returns.agreed(caseFile)).containsExactly(new AgreedReturn("D01", "不在管养范围"));
        assertThat(returns.bound(caseFile, "D01")).isFalse();
        assertThat(jdbc.queryForMap("SELECT * FROM case_return WHERE case_number = 'DISPATCH-TABLES-1'"))
                .containsEntry("asked_by", "lead-D01")
                .containsEntry("decided_by", "dispatcher1")
                .containsEntry("decision_reason", "属实");
    }

    @Test
    void aRefusedReturnBindsForThisRoundOnly() {
        // given
        returns.ask(caseFile, "不想办", lead, NOON);

        // when
        returns.decide(caseFile, false, "职责清楚", dispatcher, NOON);

        // then
        assertThat(returns.bound(caseFile, "D01")).isTrue();
        assertThat(returns.agreed(caseFile)).isEmpty();
        assertThatThrownBy(() -> returns.ask(caseFile, "还是不办", lead, NOON))
                .isInstanceOf(Conflict.class)
                .hasMessage("dispatch.decidedDepartmentMayNotReturn");
        assertThat(returns.bound(
                        CaseFixture.dispatched()
                                .numbered("DISPATCH-TABLES-1")
                                .inRound(2)
                                .build(),
                        "D01"))
                .isFalse();
    }

    @Test
    void aReturnWithAHandlerAssignedIsRefused() {
        // given
        CaseFile handled = CaseFixture.dispatched().handledBy("handler-D01-1").build();

        // then
        assertThatThrownBy(() -> returns.ask(handled, "不归我", lead, NOON))
                .isInstanceOf(Conflict.class)
                .hasMessage("dispatch.handlerStillAssigned");
    }

    @Test
    void nothingOpenCannotBeDecided() {
        assertThatThrownBy(() -> returns.decide(caseFile, true, "同意", dispatcher, NOON))
                .isInstanceOf(Conflict.class)
                .hasMessage("dispatch.noOpenReturn");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theListOfResponsibleBodiesIsReplacedAsAWhole() {
        // given
        department("RESP-A");
        department("RESP-B");

        // when
        responsibilities.replace(List.of(
                new ResponsibilityLine("01", "", "RESP-A", List.of(), null),
                new ResponsibilityLine("0110", "990102", "RESP-B", List.of("RESP-A"), "市政府〔2026〕1号")));

        // then
        assertThat(responsibilities.isEmpty()).isFalse();
        assertThat(lines.lines())
                .extracting(one -> one.line())
                .containsExactly(
                        new ResponsibilityLine("01", "", "RESP-A", List.of(), null),
                        new ResponsibilityLine("0110", "990102", "RESP-B", List.of("RESP-A"), "市政府〔2026〕1号"));
        int version = lines.version().orElseThrow().number();

        // when: one line stays, one changes
        responsibilities.replace(List.of(
                new ResponsibilityLine("01", "", "RESP-A", List.of(), null),
                new ResponsibilityLine("0110", "990102", "RESP-A", List.of(), null)));

        // then
        assertThat(lines.version().orElseThrow().number()).isEqualTo(version + 1);
        assertThat(lines.version().orElseThrow().added()).isEqualTo(1);
        assertThat(lines.history("0110", "990102"))
                .extracting(one -> one.line().department())
                .endsWith("RESP-B", "RESP-A");
        assertThat(lines.history("0110", "990102").getLast().until()).isNull();
        assertThat(lines.lines())
                .filteredOn(one -> one.line().subClass().equals("01"))
                .extracting(RegisteredLine::since)
                .containsExactly(version);
        responsibilities.replace(List.of());
        assertThat(responsibilities.isEmpty()).isTrue();
    }

    @Test
    void aListWithAnUnknownDepartmentIsNotTaken() {
        // when
        assertThatThrownBy(() -> responsibilities.replace(
                        List.of(new ResponsibilityLine("01X", "", "NOBODY", List.of("NOBODY-ELSE"), null))))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("lines[0].subClass", "lines[0].department", "lines[0].coDepartments"));
    }

    @Test
    void keyAreasAreFoundByTheCodesOfAPlace() {
        // when
        responsibilities.replaceAreas(
                List.of(new ManagedArea("990102", "B", "东湖区"), new ManagedArea("990102001", "A", "站前街道")));

        // then
        assertThat(rows.areas(List.of("990102", "990102001", "990102001002")))
                .extracting(KeyAreaRow::grade)
                .containsExactly("B", "A");
        assertThat(rows.areas(List.of("990103"))).isEmpty();
    }

    private void department(String code) {
        if (organisations.find(code).isEmpty()) {
            register.createOrganisation(new Organisation(code, code, Organisation.DEPARTMENT, null, null));
        }
    }
}
