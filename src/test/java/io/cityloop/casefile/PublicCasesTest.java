package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.rometools.rome.io.SyndFeedInput;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.Region;
import io.cityloop.geo.RegionLevel;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import io.cityloop.testing.DatabaseTest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may see of a case, on the real database: nothing of the person who reported it. */
@DatabaseTest
class PublicCasesTest {

    private static final String WORDS = "王小明家门口的井盖破了，电话13800135678";

    @MockitoBean
    CityMap map;

    @Autowired
    PublicCases publicCases;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseReferences references;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate workflowTransaction;

    /** A street of its own for every test. */
    private final String street =
            "990199" + "%03d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000));

    @BeforeEach
    void theCityHasOneGrid() {
        given(map.grid(any()))
                .willReturn(Optional.of(new UnitGrid("g", street + "001", "r", 1, new Point(113.5, 34.5))));
        given(map.region(street)).willReturn(Optional.of(new Region(street, RegionLevel.STREET, "测试街道", "990199")));
    }

    private String filed(String subClass) {
        return workflowTransaction.execute(status -> {
            var opened = cases.open(new NewCase(
                    null,
                    UUID.randomUUID().toString(),
                    "citizen",
                    subClass,
                    WORDS,
                    new Point(113.6212345, 34.7512345),
                    CaseFixture.PLACE,
                    "幸福小区 3 号楼 2 单元 501",
                    new Reporter("王小明", "13800135678"),
                    null,
                    false,
                    List.of(),
                    Actor.anonymousCitizen(),
                    Map.of()));
            jdbc.update(
                    "UPDATE case_file SET street = ?, filed_at = opened_at, status = 'HANDLING' WHERE number = ?",
                    street,
                    opened.number());
            return opened.number();
        });
    }

    private List<PublicCase> shown() {
        return publicCases
                .list(new PublicQuery(street, null, null, null, null, null, 100))
                .items();
    }

    @Test
    void nothingOfTheReporterOrTheDoorIsShown() throws Exception {
        // given
        var event = filed("0110");
        var component = filed("C0102");

        // when
        var all = shown();
        var answers = get("/api/public/cases?region=" + street).getContentAsString()
                + get("/api/public/cases.geojson?region=" + street).getContentAsString()
                + get("/public?region=" + street).getContentAsString()
                + get("/public/" + references.of(event)).getContentAsString()
                + get("/feeds/" + street + ".atom").getContentAsString();

        // then
        assertThat(all).hasSize(2);
        assertThat(answers)
                .contains(references.of(event))
                .doesNotContain(event, component, "王小明", "5678", "501", "门口", "113.6212345");
        assertThat(all)
                .filteredOn(PublicCase::exact)
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo(new Point(113.6212, 34.7512)));
        assertThat(all)
                .filteredOn(one -> !one.exact())
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo(new Point(113.5, 34.5)));
    }

    @Test
    void onlyWhatTheCityHasFiledAndAccusesNobodyIsShown() {
        for (var change : List.of(
                "filed_at = NULL",
                "law_broken = 1",
                "parent = 'x'",
                "status = 'VOID'",
                "status = 'WITHDRAWN'",
                "status = 'MERGED'",
                "status = 'REFUSED'",
                "sub_class = NULL")) {
            // given
            var number = filed("0110");
            assertThat(publicCases.find(references.of(number))).isPresent();

            // when
            jdbc.update("UPDATE case_file SET " + change + " WHERE number = ?", number);

            // then
            assertThat(publicCases.find(references.of(number))).as(change).isEmpty();
            assertThat(shown()).as(change).isEmpty();
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndCursorsNameNoNumber() {
        // given
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(references.of(filed(i % 2 == 0 ? "0110" : "C0102")));
        }

        // when
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = publicCases.list(new PublicQuery(street, null, null, null, null, cursor, 2));
            page.items().forEach(one -> seen.add(one.reference()));
            cursor = page.next();
            if (cursor != null) {
                assertThat(new String(Base64.getUrlDecoder().decode(cursor))).doesNotContain("990102");
            }
        } while (cursor != null);

        // then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(publicCases
                        .list(new PublicQuery(street, "C01", null, null, null, null, 100))
                        .items())
                .hasSize(3);
        assertThat(publicCases
                        .list(new PublicQuery(street, null, true, null, null, null, 100))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> publicCases.list(new PublicQuery("x' OR 1", null, null, null, null, null, 1)))
                .isInstanceOf(RejectedInput.class);
        assertThatThrownBy(() -> publicCases.list(new PublicQuery(null, "%", null, null, null, null, 1)))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aFeedIsAtomThatReadersReadAndIsNotSentTwice() throws Exception {
        // given
        var number = filed("0110");

        // when
        var answer = get("/feeds/" + street + ".atom");

        // then
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        var feed = new SyndFeedInput().build(new StringReader(answer.getContentAsString()));
        assertThat(feed.getTitle()).contains("测试街道");
        assertThat(feed.getEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getLink()).endsWith("/public/" + references.of(number)));
        var again = http.perform(MockMvcRequestBuilders.get("/feeds/" + street + ".atom")
                        .header("If-None-Match", String.valueOf(answer.getHeader("ETag"))))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        var answer = http.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString())
                .isEqualTo(200);
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
