package io.cityloop.open311;

import static io.cityloop.open311.Specification.check;
import static io.cityloop.open311.Specification.child;
import static io.cityloop.open311.Specification.rows;
import static io.cityloop.open311.Specification.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisations;
import io.cityloop.testing.CityTest;
import io.cityloop.testing.EngineClock;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Every answer field by field against the published tables, every refusal with its code, every filter with its edge. */
@CityTest
class GeoReportTest {

    private static final String V2 = "/open311/v2";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private ArrivedRequests arrived;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CityMap map;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EngineClock clock;

    private final String mark = UUID.randomUUID().toString().replaceAll("[0-9]", "x");
    private Program program = new Program("", "");
    private Point place = new Point(0, 0);

    @BeforeEach
    void aProgramWithAKey() {
        String key =
                keys.issue("测试程序", "test@example.org", 100_000, Actor.system()).text();
        program = new Program("http://127.0.0.1:" + port, key);
        var grids = map.grids();
        place = grids.get(Math.floorMod(mark.hashCode(), grids.size())).centre();
    }

    @AfterEach
    void theTimeIsTheMachinesAgain() {
        clock.reset();
    }

    private String report(String... more) {
        Program.Reply reply = program.report(form(more));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.first().path("service_request_id").asString();
    }

    private String[] form(String... more) {
        List<String> form = new ArrayList<>(List.of(
                "service_code", "0110",
                "lat", String.valueOf(place.lat()),
                "long", String.valueOf(place.lon())));
        form.addAll(List.of(more));
        if (!form.contains("description")) {
            form.addAll(List.of("description", "垃圾成堆 " + UUID.randomUUID()));
        }
        return form.toArray(String[]::new);
    }

    private JsonNode one(String number, String query) {
        return program.get(V2 + "/requests/" + number + ".json" + query).first();
    }

    // ---- the tables

    @Test
    void discoveryIsAsSpecifiedInBothForms() {
        // when
        Program.Reply json = program.get(V2 + "/discovery.json");
        Program.Reply xml = program.get(V2 + "/discovery.xml");

        // then
        assertThat(json.type().toLowerCase()).startsWith("application/json");
        assertThat(xml.type().toLowerCase().replace(" ", "")).isEqualTo("text/xml;charset=utf-8");
        check(json.json(), Specification.DISCOVERY, "endpoints");
        JsonNode endpoint = json.json().path("endpoints").get(0);
        check(endpoint, Specification.ENDPOINT, "formats");
        assertThat(endpoint.path("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
        Element root = xml(xml.body());
        assertThat(root.getTagName()).isEqualTo("discovery");
        check(root, Specification.DISCOVERY, "endpoints");
        Element inXml = rows(child(root, "endpoints"), "endpoint").getFirst();
        check(inXml, Specification.ENDPOINT, "formats");
        assertThat(rows(child(inXml, "formats"), "format").stream().map(Element::getTextContent))
                .containsExactly("text/xml", "application/json");
    }

    @Test
    void everyServiceAndItsDefinitionAreAsSpecifiedInBothForms() {
        // when
        JsonNode services = program.get(V2 + "/services.json").json();
        List<Element> inXml = rows(xml(program.get(V2 + "/services.xml").body()), "service");

        // then: the sub-classes of the standard and the one for whoever does not know
        assertThat(services.size()).isEqualTo(catalog.subClasses().size() + 1).isEqualTo(inXml.size());
        services.forEach(service -> check(service, Specification.SERVICE));
        inXml.forEach(service -> check(service, Specification.SERVICE));
        Set<String> codes = new HashSet<>();
        services.forEach(service -> codes.add(service.path("service_code").asString()));
        assertThat(codes).hasSize(services.size());
        for (String code : codes) {
            JsonNode definition =
                    program.get(V2 + "/services/" + code + ".json").json();
            assertThat(definition.path("service_code").asString()).isEqualTo(code);
            assertThat(definition.propertyNames()).containsExactlyInAnyOrder("service_code", "attributes");
            Set<Integer> orders = new HashSet<>();
            Set<String> questions = new HashSet<>();
            definition.path("attributes").forEach(attribute -> {
                check(attribute, Specification.ATTRIBUTE, "values");
                attribute.path("values").forEach(value -> check(value, Specification.VALUE));
                orders.add(attribute.path("order").asInt());
                questions.add(attribute.path("code").asString());
            });
            assertThat(orders).hasSize(definition.path("attributes").size()).allMatch(order -> order > 0);
            assertThat(questions).hasSize(orders.size());
        }
        for (String code : List.of("0110", "C0101", "other")) {
            Element definition =
                    xml(program.get(V2 + "/services/" + code + ".xml").body());
            assertThat(definition.getTagName()).isEqualTo("service_definition");
            rows(child(definition, "attributes"), "attribute").forEach(attribute -> {
                check(attribute, Specification.ATTRIBUTE, "values");
                rows(child(attribute, "values"), "value").forEach(value -> check(value, Specification.VALUE));
            });
        }
    }

    @Test
    void postingAndReadingAreAsSpecifiedInBothForms() {
        // when
        Program.Reply json = program.report(form("account_id", "a-1"));
        Program.Reply xml = program.post(V2 + "/requests.xml", Map.of(), form());

        // then
        assertThat(json.status()).isEqualTo(201);
        assertThat(json.json().size()).isEqualTo(1);
        check(json.first(), Specification.POSTED);
        assertThat(json.first().path("account_id").asString()).isEqualTo("a-1");
        Element root = xml(xml.body());
        assertThat(root.getTagName()).isEqualTo("service_requests");
        Element posted = rows(root, "request").getFirst();
        check(posted, Specification.POSTED);
        String number = child(posted, "service_request_id").getTextContent();

        // and what was posted can be read: alone, in a list, in both forms
        check(one(number, ""), Specification.REQUEST);
        check(
                rows(xml(program.get(V2 + "/requests/" + number + ".xml").body()), "request")
                        .getFirst(),
                Specification.REQUEST);
        JsonNode list = program.get(V2 + "/requests.json").json();
        assertThat(list.size()).isPositive();
        list.forEach(request -> check(request, Specification.REQUEST));
        List<Element> inXml = rows(xml(program.get(V2 + "/requests.xml").body()), "request");
        assertThat(inXml).hasSize(list.size());
        inXml.forEach(request -> check(request, Specification.REQUEST));
    }

    @Test
    void theCaseUnderneathIsTheSameAndItsClockGivesTheExpectedTime() {
        // given
        String number = report("description", "果皮箱满溢 " + mark);
        FilingCondition condition = catalog.conditions("0110").getFirst();
        String department = organisations.departments().getFirst().code();

        // when
        transaction.executeWithoutResult(status -> {
            cases.file(
                    number,
                    new Filing("0110", condition.id(), condition.standardVersion(), condition.limitText(), false));
            cases.dispatch(number, new Dispatch(department, List.of(), condition.limitText(), null, null));
        });

        // then
        JsonNode request = one(number, "");
        check(request, Specification.REQUEST);
        var file = cases.find(number).orElseThrow();
        assertThat(file.channel()).isEqualTo("citizen");
        assertThat(request.path("status").asString()).isEqualTo("open");
        assertThat(request.path("agency_responsible").asString())
                .isEqualTo(organisations.find(department).orElseThrow().name());
        assertThat(request.path("service_notice").asString()).contains(condition.limitText());
        assertThat(request.path("address_id").asString()).isEqualTo(file.place().grid());
        assertThat(request.path("lat").asDouble()).isEqualTo(place.lat());

        // when it is concluded, updated is when it was closed
        transaction.executeWithoutResult(status -> cases.conclude(number, 1, CaseStatus.CLOSED));
        JsonNode closed = one(number, "?extensions=true");
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(Instant.parse(closed.path("updated_datetime").asString().replace("+08:00", "Z"))
                        .minus(Duration.ofHours(8)))
                .isEqualTo(cases.find(number)
                        .orElseThrow()
                        .concludedAt()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(closed.path("extended_attributes").path("detailed_status").asString())
                .isEqualTo("CLOSED");
        assertThat(closed.path("notes").get(0).path("type").asString()).isEqualTo("reported");
    }

    // ---- nobody learns who it was

    @Test
    void whoReportedIsInNoAnswer() {
        // given
        String number = report(
                "description", "请联系 138 0013 5678 或 wang.xm@example.org，证件 41010219900101123X " + mark,
                "first_name", "小明",
                "last_name", "欧阳",
                "phone", "13900139000",
                "email", "ouyang@example.org",
                "device_id", "device-77",
                "account_id", "account-77");

        // when
        String all = program.get(V2 + "/requests/" + number + ".json?extensions=true")
                        .body()
                + program.get(V2 + "/requests/" + number + ".xml?extensions=true")
                        .body()
                + program.get(V2 + "/requests.json?extensions=true&service_request_id=" + number)
                        .body();

        // then
        assertThat(all)
                .contains(mark)
                .doesNotContain(
                        "0013", "5678", "wang.xm", "1990", "小明", "欧阳", "1390013", "ouyang", "device-77", "account-77");
        var file = cases.find(number).orElseThrow();
        assertThat(cases.isReporterPhone(number, "9000")).isTrue();
        assertThat(file.reporterUsername()).isNull();
    }

    @Test
    void aReporterWhoLeftNothingHidesNoCaseFromStaff() {
        assertThat(cases.reporter(report(), null).name()).isNull();
        assertThatThrownBy(() -> cases.reporter("99999999999", null)).isInstanceOf(NotFound.class);
    }

    // ---- attributes

    @Test
    void answersStayWithTheCase() {
        // given
        String component = map.componentsNear(place, 1000, 1).getFirst().identifier();

        // when
        String number = report(
                "service_code", "C0101", // a second one is not looked at
                "attribute[affected_people]", "12",
                "attribute[danger_now]", "yes",
                "attribute[occurs_at][]", "morning",
                "attribute[occurs_at][]", "school_hours",
                "attribute[observed_at]", "2026-01-05T08:00:00+08:00",
                "attribute[filing_condition]", "1");

        // then
        var request = arrived.of(number).orElseThrow();
        assertThat(request.program()).isEqualTo("测试程序");
        assertThat(request.answers().stream().map(one -> one.code() + "=" + one.value()))
                .containsExactlyInAnyOrder(
                        "affected_people=12",
                        "danger_now=yes",
                        "occurs_at=morning",
                        "occurs_at=school_hours",
                        "observed_at=2026-01-05T08:00:00+08:00",
                        "filing_condition=1");
        assertThat(cases.find(number).orElseThrow().urgent()).isTrue();
        assertThat(timeline.entries(number).getFirst().details()).containsEntry("via", "open311");
        assertThat(timeline.verify(number).intact()).isTrue();
        assertThat(one(number, "?extensions=true").path("attributes").size()).isEqualTo(6);
        assertThat(program.report(
                                "service_code",
                                "C0101",
                                "lat",
                                "" + place.lat(),
                                "long",
                                "" + place.lon(),
                                "attribute[component_id]",
                                component)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void answersThatDoNotFitAreNamedOneByOne() {
        // when
        Program.Reply reply = program.report(form(
                "attribute[affected_people]", "many",
                "attribute[danger_now]", "perhaps",
                "attribute[occurs_at][]", "morning",
                "attribute[occurs_at][]", "never",
                "attribute[observed_at]", "2026-01-05T08:00:00",
                "attribute[colour]", "red",
                "attribute[time_limit]", "1",
                "attribute[component_id]", "1"));

        // then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().size()).isEqualTo(7);
        reply.json().forEach(error -> check(error, Specification.ERROR));
        assertThat(reply.body())
                .contains(
                        "affected_people",
                        "danger_now",
                        "occurs_at",
                        "observed_at",
                        "colour",
                        "time_limit",
                        "component_id");
    }

    // ---- places

    @Test
    void aPlaceMayBeAGridOrNamed() {
        // given
        var grid = map.grids().get(3);
        var located = map.place(grid.code()).orElseThrow();

        // when
        Program.Reply byId = program.report("service_code", "0110", "address_id", grid.code());
        Program.Reply byName = program.report(
                "service_code",
                "0110",
                "address_string",
                located.districtName() + located.streetName() + located.communityName() + "门口");
        Program.Reply nowhere = program.report("service_code", "0110", "address_string", "somewhere over the rainbow");

        // then
        assertThat(byId.status()).as(byId.body()).isEqualTo(201);
        assertThat(byName.status()).as(byName.body()).isEqualTo(201);
        String number = byName.first().path("service_request_id").asString();
        assertThat(cases.find(number).orElseThrow().place().community()).isEqualTo(located.community());
        assertThat(arrived.of(number).orElseThrow().locatedBy()).isEqualTo("address_string");
        assertThat(nowhere.status()).isEqualTo(400);
    }

    @Test
    void aPlaceOutsideTheCityIsRefusedAndNothingIsWritten() {
        // when
        Program.Reply reply =
                program.report("service_code", "0110", "lat", "0", "long", "0", "description", "ocean " + mark);

        // then
        assertThat(reply.status()).isEqualTo(400);
        check(reply.first(), Specification.ERROR);
        assertThat(program.get(V2 + "/requests.json").body()).doesNotContain(mark);
    }

    // ---- refusals

    @Test
    void everyRefusalHasTheCodeTheSpecificationNames() {
        String good = report();
        Map<String, Integer> refused = Map.ofEntries(
                Map.entry("/services/9999.json", 404),
                Map.entry("/requests/99999999999.json", 404),
                Map.entry("/requests/%E6%B2%A1%E6%9C%89.json", 404),
                Map.entry("/tokens/" + UUID.randomUUID() + ".json", 404),
                Map.entry("/tokens/nonsense.json", 404),
                Map.entry("/services.json?jurisdiction_id=elsewhere.org", 404),
                Map.entry("/requests/" + good + ".json?jurisdiction_id=elsewhere.org", 404),
                Map.entry("/services.yaml", 404),
                Map.entry("/nothing.json", 404),
                Map.entry("/requests.json?status=solved", 400),
                Map.entry("/requests.json?start_date=yesterday", 400),
                Map.entry("/requests.json?start_date=2026-01-01", 400),
                Map.entry("/requests.json?start_date=2026-01-01T00:00:00", 400),
                Map.entry("/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z", 400),
                Map.entry("/requests.json?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", 400),
                Map.entry("/requests.json?page_size=1001", 400),
                Map.entry("/requests.json?page=0", 400),
                Map.entry("/requests.json?page=-1", 400),
                Map.entry("/requests.json?page_size=1000&page=100000", 400),
                Map.entry("/photos/" + good + "/" + "0".repeat(64) + ".jpg", 404));
        refused.forEach((path, status) -> {
            Program.Reply reply = program.get(V2 + path);
            assertThat(reply.status()).as(path + " " + reply.body()).isEqualTo(status);
            if (path.contains(".json")) {
                reply.json().forEach(error -> check(error, Specification.ERROR));
                assertThat(reply.first().path("code").asInt()).isEqualTo(status);
            } else {
                Element root = xml(reply.body());
                assertThat(root.getTagName()).isEqualTo("errors");
                rows(root, "error").forEach(error -> check(error, Specification.ERROR));
            }
        });
    }

    @Test
    void reportingNeedsAValidKeyAndAKnownService() {
        Program stranger = new Program("http://127.0.0.1:" + port, "");
        Program guesser = new Program("http://127.0.0.1:" + port, "clo_" + "A".repeat(43));
        assertThat(stranger.report(form()).status()).isEqualTo(403);
        assertThat(guesser.report(form()).status()).isEqualTo(403);
        Element errors =
                xml(stranger.post(V2 + "/requests.xml", Map.of(), form()).body());
        check(rows(errors, "error").getFirst(), Specification.ERROR);
        assertThat(program.report("lat", "1", "long", "1").status()).isEqualTo(400);
        assertThat(program.report("service_code", "9999", "lat", "1", "long", "1")
                        .status())
                .isEqualTo(404);
        assertThat(program.report(form("jurisdiction_id", "elsewhere.org")).status())
                .isEqualTo(404);
    }

    @Test
    void aRevokedKeyReportsNoMore() {
        // given
        var issued = keys.issue("bald weg", "x", null, Actor.system());
        var other = new Program("http://127.0.0.1:" + port, issued.text());
        assertThat(other.report(form()).status()).isEqualTo(201);

        // when
        keys.revoke(issued.key().id(), Actor.system());

        // then
        assertThat(other.report(form()).status()).isEqualTo(403);
    }

    @Test
    void aKeyAllowsSoManyAnHourAndSaysWhenToComeBack() {
        // given
        clock.pinApplication(Instant.parse("2026-11-24T06:00:00Z"));
        var slow = new Program(
                "http://127.0.0.1:" + port,
                keys.issue("slow", "x", 2, Actor.system()).text());
        assertThat(slow.report(form()).status()).isEqualTo(201);
        assertThat(slow.report(form()).status()).isEqualTo(201);

        // when
        Program.Reply third = slow.report(form());

        // then
        assertThat(third.status()).isEqualTo(429);
        check(third.first(), Specification.ERROR);
        assertThat(third.whole().headers().firstValue("Retry-After")).contains("1800");
        clock.pinApplication(Instant.parse("2026-11-24T06:30:00Z"));
        assertThat(slow.report(form()).status()).isEqualTo(201);
    }

    // ---- filters

    @Test
    void aListCanBeNarrowedByServiceStatusAndNumber() {
        // given
        String open = report("description", "open " + mark);
        String closed = report("description", "closed " + mark);
        transaction.executeWithoutResult(status -> cases.conclude(closed, 1, CaseStatus.CLOSED));
        String other = program.report(
                        "service_code", "other",
                        "lat", "" + place.lat(),
                        "long", "" + place.lon(),
                        "description", "other " + mark)
                .first()
                .path("service_request_id")
                .asString();

        // then
        assertThat(numbers("?status=open")).contains(open, other).doesNotContain(closed);
        assertThat(numbers("?status=closed")).contains(closed).doesNotContain(open, other);
        assertThat(numbers("?status=open,closed")).contains(open, closed, other);
        assertThat(numbers("?status=open&status=closed")).contains(open, closed, other);
        assertThat(numbers("?service_code=0110")).contains(open, closed).doesNotContain(other);
        assertThat(numbers("?service_code=other")).contains(other).doesNotContain(open);
        assertThat(numbers("?service_code=0110,other")).contains(open, closed, other);
        assertThat(numbers("?service_code=0110&service_code=other")).contains(open, closed, other);
        assertThat(numbers("?service_code=0101,9999")).doesNotContain(open, closed, other);
        assertThat(numbers("?service_code=9999")).isEmpty();
        assertThat(numbers("?service_code=%E5%9E%83%E5%9C%BE")).isEmpty();
        assertThat(numbers("?service_code=")).contains(open, closed, other);
        // numbers override everything else, and one that nobody knows is missing
        assertThat(numbers("?service_request_id=" + open + "," + closed + ",123&status=open&service_code=0101"))
                .containsExactlyInAnyOrder(open, closed);
        assertThat(numbers("?service_request_id=%E6%B2%A1%E6%9C%89")).isEmpty();
    }

    @Test
    void aListSpansNinetyDaysOfRequestedTime() {
        // given
        Instant day = Instant.parse("2025-03-01T00:00:00Z");
        clock.pinApplication(day);
        String old = report();
        clock.pinApplication(day.plus(Duration.ofDays(89)));

        // then: the last ninety days when nothing is said
        assertThat(numbers("")).contains(old);
        clock.pinApplication(day.plus(Duration.ofDays(91)));
        assertThat(numbers("")).doesNotContain(old);
        assertThat(numbers("?start_date=2025-03-01T00:00:00Z")).contains(old);
        assertThat(numbers("?start_date=2025-03-01T08:00:00%2B08:00")).contains(old);
        assertThat(numbers("?start_date=2025-03-01T08:00:00+08:00")).contains(old);
        assertThat(numbers("?start_date=2025-03-01T00:00:01Z")).doesNotContain(old);
        assertThat(numbers("?end_date=2025-03-01T00:00:00Z")).contains(old);
        assertThat(numbers("?end_date=2025-02-28T23:59:59Z")).doesNotContain(old);
        assertThat(numbers("?start_date=2025-03-01T00:00:00Z&end_date=2025-05-30T00:00:00Z"))
                .contains(old);
        assertThat(program.get(V2 + "/requests.json?start_date=2025-03-01T00:00:00Z&end_date=2025-05-30T00:00:01Z")
                        .status())
                .isEqualTo(400);
        // a start in the future is an empty list, not a fault
        assertThat(numbers("?start_date=2030-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        // given
        clock.pinApplication(Instant.parse("2024-06-01T00:00:00Z"));
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            mine.add(report());
        }

        // when
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            List<String> some = numbers("?page_size=2&page=" + page);
            assertThat(some.size()).isEqualTo(page < 4 ? 2 : 1);
            paged.addAll(some);
        }

        // then
        assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mine);
        assertThat(numbers("")).isEqualTo(paged);
    }

    @Test
    void changesSinceCanBeAskedFor() {
        // given
        clock.pinApplication(Instant.parse("2024-01-01T00:00:00Z"));
        String touched = report();
        String quiet = report();
        clock.pinApplication(Instant.parse("2024-01-05T00:00:00Z"));
        transaction.executeWithoutResult(status -> cases.conclude(touched, 1, CaseStatus.ANSWERED));

        // then
        assertThat(numbers("?updated_after=2024-01-04T00:00:00Z")).containsExactly(touched);
        assertThat(numbers("?updated_before=2024-01-04T00:00:00Z")).containsExactly(quiet);
    }

    private List<String> numbers(String query) {
        Program.Reply reply = program.get(V2 + "/requests.json" + query);
        assertThat(reply.status()).as(query + " " + reply.body()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        reply.json().forEach(one -> numbers.add(one.path("service_request_id").asString()));
        return numbers;
    }

    // ---- repetitions

    @Test
    void theSameReportAgainIsTheSameCaseForAWhile() {
        // given
        clock.pinApplication(Instant.parse("2026-11-24T06:00:00Z"));
        String[] form = form("description", "same " + mark, "device_id", "d1");

        // when
        Program.Reply first = program.report(form);
        Program.Reply second = program.report(form);
        clock.pinApplication(Instant.parse("2026-11-24T06:11:00Z"));
        Program.Reply later = program.report(form);

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.first()).isEqualTo(first.first());
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.first()).isNotEqualTo(first.first());
        // another program's same words are another report
        var another = new Program(
                "http://127.0.0.1:" + port,
                keys.issue("b", "x", null, Actor.system()).text());
        assertThat(another.report(form).status()).isEqualTo(201);
    }

    @Test
    void aNamedReportIsTheSameCaseForGood() {
        // given
        clock.pinApplication(Instant.parse("2026-11-24T06:00:00Z"));
        Map<String, String> named = Map.of("Idempotency-Key", mark);
        String[] form = form("description", "named " + mark);
        Program.Reply first = program.post(V2 + "/requests.json", named, form);

        // when
        clock.pinApplication(Instant.parse("2026-11-26T06:00:00Z"));
        Program.Reply again = program.post(V2 + "/requests.json", named, form);
        Program.Reply other = program.post(V2 + "/requests.json", named, form("description", "something else"));

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.first()).isEqualTo(first.first());
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void twentyAtOnceAreOneCase() throws Exception {
        // given
        String[] form = form("description", "at once " + mark);
        List<Callable<Program.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> program.report(form));
        }

        // when
        Set<String> numbers = new HashSet<>();
        int created = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Program.Reply> reply : threads.invokeAll(calls)) {
                numbers.add(reply.get().first().path("service_request_id").asString());
                created += reply.get().status() == 201 ? 1 : 0;
            }
        }

        // then
        assertThat(numbers).hasSize(1);
        assertThat(created).isEqualTo(1);
    }

    // ---- the edge

    @Test
    void everyPageOfEverySiteMayReadAndNoCookieCounts() {
        // when
        Program.Reply reply = program.get(V2 + "/services.json", "Origin", "https://example.org");
        Program.Reply preflight = program.send(HttpRequest.newBuilder(program.uri(V2 + "/requests.json"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .build());

        // then
        assertThat(reply.whole().headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(reply.whole().headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(reply.whole().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight
                        .whole()
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        assertThat(program.get("/api/cases", "Origin", "https://example.org")
                        .whole()
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void wordsAreInTheLanguageAskedFor() {
        assertThat(program.get(V2 + "/requests/1.json", "Accept-Language", "en-GB")
                        .body())
                .contains("was not found");
        assertThat(program.get(V2 + "/requests/1.json").body()).contains("没有");
    }

    @Test
    void whatIsNoXmlCharacterBreaksNoXml() {
        // given
        String number = report("description", "<b>\u0001\uFFFE & ]]> 🚧 \"q\" " + mark);

        // when
        Element request = rows(
                        xml(program.get(V2 + "/requests/" + number + ".xml").body()), "request")
                .getFirst();

        // then
        assertThat(child(request, "description").getTextContent()).contains("<b>", "& ]]> 🚧 \"q\" " + mark);
    }

    @Test
    void noForeignAddressIsCalledUnlessTheSettingNamesIt() {
        // given: a server of our own house that nobody outside may reach through us
        String number = report("media_url", "http://127.0.0.1:" + port + "/favicon.ico");

        // then
        assertThat(arrived.of(number).orElseThrow().mediaUrl()).startsWith("http://127.0.0.1");
        assertThat(program.report(form("media_url", "file:///etc/passwd")).status())
                .isEqualTo(400);
        assertThat(program.report(form("media_url", "javascript:alert(1)")).status())
                .isEqualTo(400);
    }

    @Test
    void aThousandBadRequestsAreRefusedAndNothingFails() {
        // given
        var random = new Random(311);
        String[] names = {
            "service_code",
            "lat",
            "long",
            "address_string",
            "address_id",
            "description",
            "email",
            "phone",
            "media_url",
            "attribute[affected_people]",
            "attribute[occurs_at][]",
            "attribute[]",
            "attribute[x",
            "first_name",
            "account_id",
            "jurisdiction_id",
            "observed_at"
        };
        String[] values = {
            "",
            " ",
            "0",
            "-1",
            "1e999",
            "NaN",
            "Infinity",
            "'; DROP TABLE case_file; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00",
            "\u0000",
            "\uD800",
            "𠮷".repeat(500),
            "x".repeat(5000),
            "９９９９",
            "2026-02-30T00:00:00Z",
            "999999999-01-01T00:00:00Z",
            "http://169.254.169.254/latest",
            "https://[::1]/",
            "http://a b",
            "0110,0111",
            "null",
            "undefined",
            "{}",
            "[]",
            "true",
            "🚧",
            "\r\nX: y",
            "０１１０"
        };
        int refused = 0;

        // when
        for (int i = 0; i < 500; i++) {
            List<String> form = new ArrayList<>();
            for (int n = random.nextInt(8); n >= 0; n--) {
                form.add(names[random.nextInt(names.length)]);
                form.add(values[random.nextInt(values.length)]);
            }
            Program.Reply reply = program.report(form.toArray(String[]::new));
            assertThat(reply.status()).as(form + " " + reply.body()).isIn(400, 404);
            reply.json().forEach(error -> check(error, Specification.ERROR));
            refused++;
        }
        String[] queries = {
            "service_code",
            "status",
            "start_date",
            "end_date",
            "page",
            "page_size",
            "service_request_id",
            "updated_after",
            "updated_before",
            "extensions",
            "jurisdiction_id"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder query = new StringBuilder("?status=bad");
            for (int n = random.nextInt(4); n >= 0; n--) {
                query.append('&')
                        .append(queries[random.nextInt(queries.length)])
                        .append('=')
                        .append(Program.encode(values[random.nextInt(values.length)]));
            }
            Program.Reply reply = program.get(V2 + "/requests.json" + query);
            // numbers override everything, so that a bad status beside them is not looked at
            assertThat(reply.status())
                    .as(query + " " + reply.body())
                    .isIn(400, 404, query.indexOf("service_request_id") > 0 ? 200 : 400);
            refused += reply.status() == 200 ? 0 : 1;
        }

        // then
        assertThat(refused).isGreaterThan(850);
    }
}
