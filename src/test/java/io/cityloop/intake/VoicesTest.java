package io.cityloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseReferences;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Reporter;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.rules.Explanation;
import io.cityloop.rules.Explanations;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several people speak of one problem: found, joined, counted, told, and any of them may say it is not solved. */
@DatabaseTest
class VoicesTest {

    @MockitoBean
    CityMap map;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    ReportIntake intake;

    @Autowired
    ReporterRequests requests;

    @Autowired
    SimilarReports similar;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    Explanations explanations;

    @Autowired
    CaseReferences references;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate workflowTransaction;

    /** A street corner of its own for every test. */
    private final double lat = 31 + Math.floorMod(UUID.randomUUID().hashCode(), 10_000) / 5_000.0;

    @BeforeEach
    void theCityKnowsOnePlace() {
        given(map.locate(any())).willReturn(Optional.of(CaseFixture.PLACE));
    }

    @Test
    void whoReportsWhatIsKnownIsFoundAndTheReasonIsKept() throws Exception {
        // given
        CaseFile first = report("路口的雨水箅子破损，行人容易踩空", 0, "13800135678");
        CaseFile elsewhere = report("有人乱倒建筑垃圾", 0.0012, "13800135670");

        // when
        CaseFile second = report("雨水箅子破损了，行人容易踩空", 0.0001, "13900139001");

        // then
        assertThat(similar.of(second)).first().satisfies(one -> {
            assertThat(one.caseFile().number()).isEqualTo(first.number());
            assertThat(one.surely()).isTrue();
            assertThat(one.ground()).contains("小类相同", "说法");
        });
        Explanation kept = explanations.latest(second.number(), "duplicates").orElseThrow();
        assertThat(kept.rules()).isNotEmpty();
        assertThat(kept.result().toString()).contains(first.number());
        assertThat(explanations.latest(first.number(), "duplicates")).isEmpty();
        assertThat(elsewhere.number()).isNotEqualTo(first.number());
    }

    @Test
    void whoIsAboutToReportLearnsThatTheCityKnowsAndNothingOfWhoSaidSo() throws Exception {
        // given
        CaseFile first = report("路口的雨水箅子破损，行人容易踩空", 0, "13800135678");

        // when
        JsonNode nearby =
                get("/api/reports/nearby?lon=113.62&lat={lat}&subclass={s}&description={d}", lat, "C0104", "雨水箅子破损");

        // then
        assertThat(nearby.get("items")).hasSize(1);
        JsonNode one = nearby.get("items").get(0);
        assertThat(one.get("surely").asBoolean()).isTrue();
        assertThat(one.get("affected").asInt()).isEqualTo(1);
        assertThat(nearby.toString()).doesNotContain("5678", "王小明", "踩空", first.number());
    }

    @Test
    void everyVoiceIsKeptHearsTheResultAndMayReopen() throws Exception {
        // given: the second joins the first, the third had joined the second
        CaseFile first = report("路口的雨水箅子破损，行人容易踩空", 0, "13800135678");
        CaseFile second = report("雨水箅子破损", 0, "13900139001");
        CaseFile third = report("箅子坏了", 0, "13900139002");
        merge(third, second);
        merge(second, first);

        // then: one case, three voices, one clock
        CaseFile parent = cases.find(first.number()).orElseThrow();
        assertThat(parent.affected()).isEqualTo(3);
        assertThat(cases.mergedInto(first.number()))
                .extracting(CaseFile::number)
                .contains(second.number(), third.number());
        assertThat(similar.of(report("箅子破损", 0, null)))
                .extracting(one -> one.caseFile().number())
                .containsExactly(first.number());

        // when
        workflowTransaction.executeWithoutResult(status -> cases.conclude(first.number(), 1, CaseStatus.CLOSED));

        // then
        for (CaseFile child : List.of(second, third)) {
            assertThat(timeline.entries(child.number()))
                    .extracting(TimelineEntry::action)
                    .contains("handling.parentConcluded");
        }
        JsonNode told = get("/api/reports/{n}?phoneTail=9002", third.number());
        assertThat(told.get("status").asString()).isEqualTo("MERGED");
        assertThat(told.get("joined").get("status").asString()).isEqualTo("CLOSED");
        assertThat(told.get("joined").get("affected").asInt()).isEqualTo(3);

        // when
        CaseFile reopened = requests.reopen(third.number(), null, "9002", "还是坏的");

        // then
        assertThat(reopened.number()).isEqualTo(first.number());
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(timeline.entries(first.number()))
                .filteredOn(entry -> entry.action().equals("reopen"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details().toString()).contains(third.number()));
        assertThat(timeline.verify(first.number()).intact()).isTrue();
    }

    @Test
    void whoSaysItIsTheSameJoinsWhenTheRulesFindItAlikeToo() {
        // given
        CaseFile first = report("路口的雨水箅子破损，行人容易踩空", 0, "13800135678");

        // when
        CaseFile second = joins("雨水箅子坏了", 0.00005, references.of(first.number()));

        // then: a voice of the first case, with a number of its own, and no work for the acceptor
        assertThat(second.parent()).isEqualTo(first.number());
        assertThat(cases.find(first.number()).orElseThrow().affected()).isEqualTo(2);
        assertThat(entry(second)).isEqualTo("joined");
        assertThat(timeline.entries(second.number()))
                .extracting(TimelineEntry::action)
                .contains("joined");
        assertThat(timeline.verify(second.number()).intact()).isTrue();
        assertThat(timeline.verify(first.number()).intact()).isTrue();
    }

    @Test
    void whoNamesACaseThatTheRulesDoNotFindAlikeGetsACaseOfHisOwnAndTheAcceptorIsTold() {
        // given: a kilometre away, and one that is over
        CaseFile far = report("路口的雨水箅子破损", 0.009, "13800135678");
        CaseFile over = report("路口的雨水箅子破损", 0, "13800135678");
        workflowTransaction.executeWithoutResult(status -> cases.conclude(over.number(), 1, CaseStatus.CLOSED));

        for (CaseFile named : List.of(far, over)) {
            // when
            CaseFile own = joins("雨水箅子坏了", 0, references.of(named.number()));

            // then
            assertThat(own.parent()).isNull();
            assertThat(entry(own)).isEqualTo("new");
            assertThat(timeline.entries(own.number()).getFirst().details())
                    .extractingByKey("joins")
                    .isEqualTo(named.number());
            assertThat(cases.find(named.number()).orElseThrow().affected()).isEqualTo(1);
        }
    }

    @Test
    void aReferenceNobodyMadeIsRefusedByName() {
        assertThatThrownBy(() -> joins("雨水箅子坏了", 0, "made-up-reference"))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("joins"));
    }

    @Test
    void aReporterWithoutTelephoneFollowsByHisOwnLink() {
        // given
        CaseFile first = report("路口的雨水箅子破损", 0, null);
        CaseFile second = report("路口的雨水箅子破损", 0.01, null);

        // then
        assertThat(requests.own(first.number(), null, requests.key(first.number()))
                        .number())
                .isEqualTo(first.number());
        assertThatThrownBy(() -> requests.own(first.number(), null, requests.key(second.number())))
                .isInstanceOf(NotFound.class);
    }

    private CaseFile joins(String description, double north, String reference) {
        Report report = new Report(
                UUID.randomUUID().toString(),
                "citizen",
                null,
                description,
                new Point(113.62, lat + north),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                reference,
                null);
        return cases.find(intake.report(report, null).caseFile().number()).orElseThrow();
    }

    /** Where the process was told to begin. */
    private String entry(CaseFile caseFile) {
        String told = jdbc.queryForObject(
                "SELECT payload FROM engine_command WHERE case_number = ?", String.class, caseFile.number());
        return json.readTree(told).findValue("entry").asString();
    }

    private void merge(CaseFile child, CaseFile parent) {
        workflowTransaction.executeWithoutResult(status -> {
            cases.mergeInto(child.number(), parent.number());
            cases.conclude(child.number(), 1, CaseStatus.MERGED);
        });
    }

    private CaseFile report(String description, double north, @Nullable String phone) {
        String number = intake.report(
                        new Report(
                                UUID.randomUUID().toString(),
                                "citizen",
                                null,
                                description,
                                new Point(113.62, lat + north),
                                null,
                                phone == null ? null : new Reporter("王小明", phone),
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                null),
                        null)
                .caseFile()
                .number();
        workflowTransaction.executeWithoutResult(status -> cases.classify(number, "C0104"));
        return cases.find(number).orElseThrow();
    }

    private JsonNode get(String path, Object... values) throws Exception {
        var answer = http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path, values))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }
}
