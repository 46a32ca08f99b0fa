package io.cityloop.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.testing.OwnAddress;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The read model follows what is done in the files, and no score can see it. */
@DatabaseTest
class PenaltyInsightTest {

    @Autowired
    private PenaltyInsight insight;

    @Autowired
    private PenaltyFiles files;

    @Autowired
    private PenaltyActs acts;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private MockMvc web;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock time;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String agency = "PI" + tag;

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    @Test
    void theFiguresFollowTheActsOfTheFiles() throws Exception {
        // given: filed on 14 and 15 October, decided ten and twenty days later
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        Person officer = person("officer", Role.ENFORCEMENT_OFFICER);
        person("head", Role.AGENCY_HEAD);
        String first = opened(officer, "2026-10-14", "nightWork");
        String second = opened(officer, "2026-10-15", "streetTrading");
        opened(officer, "2026-10-15", "nightWork");
        does(first, "2026-10-24", "decidePenalty.penalty", Map.of("fineFen", 4_000_000L, "confiscationFen", 0L));
        does(first, "2026-10-26", "money.paid", Map.of("amountFen", 4_000_000L));
        does(first, "2026-11-20", "money.lowered", Map.of("kind", "FINE", "amountFen", 1_000_000L));
        does(first, "2026-11-21", "money.refunded", Map.of("amountFen", 1_000_000L));
        does(second, "2026-10-20", "decidePenalty.back", Map.of());
        does(second, "2026-11-04", "decidePenalty.noPenaltyMinor", Map.of());

        // then
        Set<String> agencies = Set.of(agency);
        assertThat(insight.year(2026, agencies, PenaltyGrouping.MONTH))
                .extracting(PenaltyFigures::key, PenaltyFigures::files, PenaltyFigures::meanDays)
                .containsExactly(
                        tuple("10", 1, new BigDecimal("10.0")),
                        tuple("11", 1, new BigDecimal("20.0")),
                        tuple("total", 2, new BigDecimal("15.0")));
        assertThat(insight.year(2026, agencies, PenaltyGrouping.OUTCOME))
                .extracting(PenaltyFigures::key)
                .containsExactly("noPenaltyMinor", "penalty", "total");
        PenaltyFigures night =
                insight.year(2026, agencies, PenaltyGrouping.VIOLATION).getFirst();
        assertThat(night)
                .isEqualTo(new PenaltyFigures(
                        "nightWork", 1, 4_000_000L, 0, 1_000_000L, 4_000_000L, 1_000_000L, new BigDecimal("10.0"), 10));
        assertThat(insight.year(2026, agencies, PenaltyGrouping.ARTICLE)).hasSize(2);
        assertThat(insight.year(2025, agencies, PenaltyGrouping.AGENCY)).isEmpty();

        // then: the head takes it home as a workbook, the officer does not
        byte[] file = web.perform(get("/api/insight/penalties.xlsx?year=2026").header("Authorization", token("head")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("40000.00");
        }
        web.perform(get("/api/insight/penalties?year=2026").header("Authorization", token("officer")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/insight/penalties?year=26").header("Authorization", token("head")))
                .andExpect(status().isUnprocessableContent());
    }

    private Person person(String name, Role role) {
        return staff.createPerson(
                "pi-" + name + "-" + tag, name, "correct horse battery", List.of(new Post(role, agency, "770107")));
    }

    private String token(String name) throws Exception {
        String answer = web.perform(post("/api/tokens")
                        .with(OwnAddress.of(62))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"pi-" + name + "-" + tag
                                + "\",\"password\":\"correct horse battery\"}"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return "Bearer " + JsonPath.read(answer, "$.token");
    }

    private String opened(Person officer, String day, String violation) {
        at(day);
        String id = files.open(
                        new NewPenalty(
                                UUID.randomUUID().toString(),
                                "own",
                                null,
                                violation,
                                "违法行为",
                                false,
                                LocalDate.parse(day),
                                "工地",
                                "事实",
                                "条款",
                                null),
                        officer)
                .id();
        does(id, day, "approveFiling.approve", Map.of("firstOfficer", "a", "secondOfficer", "b"));
        return id;
    }

    private void does(String id, String day, String kind, Map<String, ?> details) {
        at(day);
        transaction.executeWithoutResult(status -> {
            acts.lock(id);
            acts.append(id, Actor.system(), kind, details);
        });
    }

    private void at(String day) {
        time.pin(Instant.parse(day + "T02:00:00Z"));
    }

    @Test
    void nobodyButThePagesReadsIt() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("io.cityloop.insight..", "io.cityloop.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cityloop.insight..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.cityloop"));
    }
}
