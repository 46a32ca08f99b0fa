package io.cityloop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseFixture;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import io.cityloop.testing.EngineClock;
import io.cityloop.workflow.EngineJob;
import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.UserTaskListener;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports, photos, cases and tasks as programs see them, on a real database. */
@DatabaseTest
class ReportsOverHttpTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @MockitoBean
    CityMap map;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    StaffRegister staff;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    ReportIntake intake;

    @Autowired
    ReporterRequests requests;

    @Autowired
    UserTaskListener listener;

    @Autowired
    EngineClock time;

    @Autowired
    TransactionTemplate workflowTransaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String name = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theCityKnowsOnePlace() {
        given(map.locate(any())).willAnswer(call -> {
            Point point = call.getArgument(0);
            return point.lon() > 113 ? Optional.of(CaseFixture.PLACE) : Optional.empty();
        });
    }

    @AfterEach
    void letTheClockRun() {
        time.reset();
    }

    private String token(Post post) throws Exception {
        staff.createPerson(name, "李四", PASSWORD, List.of(post));
        return call(body(post("/api/tokens"), Map.of("username", name, "password", PASSWORD)), 201)
                .get("token")
                .asString();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B body(B request, Object content) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(content));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String token, B request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private JsonNode call(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        MockHttpServletResponse answer = http.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsByteArray());
    }

    private static Map<String, Object> report(String clientId, double lon) {
        return Map.of(
                "clientId",
                clientId,
                "channel",
                "citizen",
                "description",
                "路灯不亮",
                "location",
                Map.of("lon", lon, "lat", 34.75),
                "reporter",
                Map.of("name", "王小明", "phone", "13800135678"));
    }

    private Registered registered() {
        return intake.report(json.convertValue(report(UUID.randomUUID().toString(), 113.62), Report.class), null);
    }

    private static MockMultipartFile photo() throws Exception {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, (int) System.nanoTime() & 0xffffff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new MockMultipartFile("file", "a.png", "image/png", out.toByteArray());
    }

    @Test
    void theSameClientIdIsTheSameCase() throws Exception {
        // given
        Map<String, Object> report = report(UUID.randomUUID().toString(), 113.62);

        // when
        JsonNode first = call(body(post("/api/reports"), report), 201);
        JsonNode again = call(body(post("/api/reports"), report), 200);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(first.get("status").asString()).isEqualTo("REPORTED");
        assertThat(first.get("location").get("grid").asString()).isEqualTo(CaseFixture.PLACE.grid());
        assertThat(commands(first.get("caseNumber").asString())).isEqualTo(1);
    }

    private Integer commands(String number) {
        return jdbc.queryForObject("select count(*) from engine_command where case_number = ?", Integer.class, number);
    }

    @Test
    void theSameClientIdManyTimesAtOnceIsOneCaseAndOneStart() throws Exception {
        // given
        Report report = json.convertValue(report(UUID.randomUUID().toString(), 113.62), Report.class);
        List<Callable<Registered>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            callers.add(() -> intake.report(report, null));
        }

        // when
        List<Registered> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Registered> one : pool.invokeAll(callers)) {
                all.add(one.get());
            }
        }

        // then
        assertThat(all).filteredOn(Registered::created).hasSize(1);
        assertThat(all)
                .extracting(one -> one.caseFile().number())
                .containsOnly(all.getFirst().caseFile().number());
        assertThat(commands(all.getFirst().caseFile().number())).isEqualTo(1);
    }

    @Test
    void whatIsWrongWithAReportIsNamedAndNothingIsWritten() throws Exception {
        Integer before = jdbc.queryForObject("select count(*) from case_file", Integer.class);
        JsonNode outside =
                call(body(post("/api/reports"), report(UUID.randomUUID().toString(), 100)), 422);
        assertThat(outside.get("errors").get(0).get("field").asString()).isEqualTo("location");
        assertThat(call(body(post("/api/reports"), Map.of()), 422).get("errors").size())
                .isGreaterThanOrEqualTo(3);
        assertThat(jdbc.queryForObject("select count(*) from case_file", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void photosAreTakenFromAnybodyAndShownToThoseWhoMaySeeTheCase() throws Exception {
        // given
        JsonNode kept = call(multipart("/api/media").file(photo()), 201);
        String sha256 = kept.get("sha256").asString();
        assertThat(kept.get("type").asString()).isEqualTo("image/png");
        Map<String, Object> report = new HashMap<>(report(UUID.randomUUID().toString(), 113.62));
        report.put("media", List.of(sha256));

        // when
        call(body(post("/api/reports"), report), 201);
        String acceptor = token(Post.cityWide(Role.ACCEPTOR));

        // then
        MockHttpServletResponse shown = http.perform(as(acceptor, get("/api/media/" + sha256)))
                .andReturn()
                .getResponse();
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(http.perform(get("/api/media/" + sha256))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        String alone =
                call(multipart("/api/media").file(photo()), 201).get("sha256").asString();
        call(as(acceptor, get("/api/media/" + alone)), 404);
        MockMultipartFile text = new MockMultipartFile("file", "a.png", "image/png", "no picture".getBytes());
        assertThat(call(multipart("/api/media").file(text), 422)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("file");
    }

    @Test
    void aCaseIsShownWithTimelineClocksAndDiagram() throws Exception {
        // given
        CaseFile opened = registered().caseFile();
        String base = "/api/cases/" + opened.number();
        arrive(opened, ProcessIds.UserTask.ACCEPT_REPORT);
        String acceptor = token(Post.cityWide(Role.ACCEPTOR));

        // then
        call(get(base), 401);
        JsonNode shown = call(as(acceptor, get(base)), 200);
        assertThat(shown.get("status").asString()).isEqualTo("PENDING_ACCEPTANCE");
        assertThat(shown.get("reporter").get("phone").asString()).isEqualTo("13800135678");
        JsonNode entries = call(as(acceptor, get(base + "/timeline")), 200);
        assertThat(entries.get("check").get("intact").asBoolean()).isTrue();
        assertThat(entries.get("items").get(0).get("hash").asString()).hasSize(64);
        JsonNode clocks = call(as(acceptor, get(base + "/clocks")), 200).get("items");
        assertThat(clocks.size()).isEqualTo(2);
        assertThat(clocks.get(1).get("stage").asString()).isEqualTo("acceptance");
        assertThat(clocks.get(1).get("derivation").size()).isPositive();
        JsonNode diagram = call(as(acceptor, get(base + "/diagram")), 200);
        assertThat(diagram.get("active").get(0).asString()).isEqualTo(ProcessIds.UserTask.ACCEPT_REPORT);
        JsonNode list = call(
                as(acceptor, get("/api/cases").param("q", opened.number()).param("status", "PENDING_ACCEPTANCE")), 200);
        assertThat(list.get("items").get(0).get("caseNumber").asString()).isEqualTo(opened.number());
        call(as(acceptor, get("/api/cases/nothing")), 404);
        call(as(acceptor, get("/api/admin/drift")), 403);
    }

    @Test
    void aTaskIsFoundClaimedAndDoneOverHttp() throws Exception {
        // given
        CaseFile opened = registered().caseFile();
        arrive(opened, ProcessIds.UserTask.ACCEPT_REPORT);
        String acceptor = token(Post.cityWide(Role.ACCEPTOR));
        JsonNode task = call(as(acceptor, get("/api/tasks").param("caseNumber", opened.number())), 200)
                .get("items")
                .get(0);
        String path = "/api/tasks/" + task.get("id").asLong();

        // when
        JsonNode form = call(as(acceptor, get(path)), 200).get("form");
        int version =
                call(as(acceptor, post(path + "/claim")), 200).get("version").asInt();

        // then
        assertThat(form.get("outcomes").get(0).get("key").asString()).isEqualTo("accept");
        Map<String, Object> wrong = Map.of("version", version, "outcome", "answer", "form", Map.of("extra", 1));
        JsonNode refused = call(as(acceptor, body(post(path + "/complete"), wrong)), 422);
        assertThat(refused.get("errors").toString()).contains("form.extra").contains("form.answer");
        Map<String, Object> stale = Map.of("version", 1, "outcome", "answer", "form", Map.of("answer", "好"));
        call(as(acceptor, body(post(path + "/complete"), stale)), 409);
        Map<String, Object> right = Map.of("version", version, "outcome", "answer", "form", Map.of("answer", "好"));
        JsonNode done = call(as(acceptor, body(post(path + "/complete"), right)), 200);
        assertThat(done.get("caseNumber").asString()).isEqualTo(opened.number());
        assertThat(call(as(acceptor, body(post(path + "/complete"), right)), 409)
                        .get("detail")
                        .asString())
                .contains("李四");
    }

    private void arrive(CaseFile caseFile, String element) {
        EngineJob job = new EngineJob(
                System.nanoTime(),
                "job",
                element,
                1,
                1,
                "caseLoop",
                1,
                caseFile.number(),
                Map.of(),
                Map.of("round", caseFile.round()));
        workflowTransaction.executeWithoutResult(status -> listener.arrived(job));
    }

    @Test
    void aClosedCaseIsReopenedByItsReporterWithinTheAgreedDays() {
        // given
        String number = registered().caseFile().number();
        assertThatThrownBy(() -> requests.reopen(number, null, "5678", "没好")).isInstanceOf(Conflict.class);
        workflowTransaction.executeWithoutResult(status -> cases.conclude(number, 1, CaseStatus.CLOSED));

        // then
        assertThatThrownBy(() -> requests.reopen(number, null, "5679", "没好")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.reopen(number, null, "5678", " ")).isInstanceOf(RejectedInput.class);
        assertThat(requests.reopen(number, null, "5678", "没好").round()).isEqualTo(2);
        assertThat(commands(number)).isEqualTo(2);

        // when
        workflowTransaction.executeWithoutResult(status -> cases.conclude(number, 2, CaseStatus.CLOSED));
        time.advance(Duration.ofDays(16));

        // then
        assertThatThrownBy(() -> requests.reopen(number, null, "5678", "没好")).isInstanceOf(Conflict.class);
        assertThat(cases.find(number).orElseThrow().round()).isEqualTo(2);
        assertThat(timeline.verify(number).intact()).isTrue();
    }

    @Test
    void aReporterWithdrawsAnswersTheCheckAndSaysHowContentHeIs() {
        // given
        CaseFile checked = registered().caseFile();
        assertThatThrownBy(() -> requests.answerCheck(checked.number(), null, "5678", true, null))
                .isInstanceOf(Conflict.class);
        arrive(checked, ProcessIds.UserTask.CHECK_RESULT);

        // when
        requests.answerCheck(checked.number(), null, "5678", false, "还是不亮");
        requests.withdraw(checked.number(), null, "5678", "算了");

        // then
        assertThat(commands(checked.number())).isEqualTo(3);
        assertThatThrownBy(() -> requests.answerSatisfaction(checked.number(), null, "5678", true, 5, null))
                .isInstanceOf(Conflict.class);
        workflowTransaction.executeWithoutResult(status -> cases.conclude(checked.number(), 1, CaseStatus.WITHDRAWN));
        requests.answerSatisfaction(checked.number(), null, "5678", false, 2, null);
        assertThat(cases.find(checked.number()).orElseThrow().rating()).isEqualTo(2);
        assertThatThrownBy(() -> requests.withdraw(checked.number(), null, "5678", null))
                .isInstanceOf(Conflict.class);
    }
}
