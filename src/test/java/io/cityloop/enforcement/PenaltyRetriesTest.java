package io.cityloop.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.cityloop.casefile.MediaStore;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every POST of the penalty procedure is sent twice: the second time nothing is written anywhere, and the answer is the
 * same. Rows of all tables of the database are counted, and a POST that is not tried here fails the test.
 */
@DatabaseTest
class PenaltyRetriesTest {

    /** Writes nothing. */
    private static final String PREVIEW = "/api/penalties/{penaltyId}/documents/preview";

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private CertifiedOfficers certificates;

    @Autowired
    private PenaltyActs acts;

    @Autowired
    private PenaltyMoney money;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private MediaStore media;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate workflowTransaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private EngineClock time;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private final String agency = "PR" + tag;
    private final Set<String> tried = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();
    private Person first = new Person(0, "", "", List.of());
    private Person second = first;

    @BeforeEach
    void anAgency() throws Exception {
        time.pin(Instant.parse("2026-10-14T02:00:00Z"));
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        first = person("first", Role.ENFORCEMENT_OFFICER);
        second = person("second", Role.ENFORCEMENT_OFFICER);
        person("head", Role.AGENCY_HEAD);
        for (Person officer : List.of(first, second)) {
            certificates.enter(new Certificate(
                    "C-" + officer.username(),
                    officer.username(),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2030, 12, 31)));
        }
    }

    @AfterEach
    void theClockGoesOn() {
        time.reset();
    }

    private Person person(String name, Role role) throws Exception {
        String username = "pr-" + name + "-" + tag;
        Person person = staff.createPerson(username, name, PASSWORD, List.of(new Post(role, agency, "770103")));
        MockHttpServletResponse answer = web.perform(post("/api/tokens")
                        .with(OwnAddress.of(61))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}"))
                .andReturn()
                .getResponse();
        tokens.put(name, "Bearer " + JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), "$.token"));
        return person;
    }

    @Test
    void aRetryOfAnyPostWritesNothingAndGetsTheSameAnswer() throws Exception {
        String id = JsonPath.read(twice("first", "/api/penalties", penalty(), "clientId"), "$.id");
        theFirstStep(id);
        filed(id);
        twice(
                "first",
                "/api/penalties/{id}/parties",
                Map.of("role", "WITNESS", "kind", "CITIZEN", "name", "赵某", "address", "路1号"),
                "clientId",
                id);
        papers(id);
        served(id);
        measures(id);
        goods(id);
        spot();
        twice("first", "/api/penalties/reservations", Map.of("count", 2), "clientId");
        decided();
        twice("head", "/api/penalties/{id}/withdrawal", Map.of("reason", "立案有误"), "clientId", id);

        // then: none was forgotten
        Set<String> posts = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/penalties"))
                .collect(Collectors.toSet());
        posts.remove(PREVIEW);
        assertThat(tried).containsExactlyInAnyOrderElementsOf(posts);
    }

    private Map<String, Object> penalty() {
        return new HashMap<>(Map.of(
                "violation", "nightWork",
                "title", "夜间施工",
                "happenedOn", "2026-10-10",
                "place", "工地",
                "facts", "事实",
                "basis", "《噪声污染防治法》第四十三条",
                "party", Map.of("kind", "CITIZEN", "name", "王某", "address", "云溪路2号")));
    }

    private void theFirstStep(String id) throws Exception {
        jdbc.update(
                "INSERT INTO penalty_step (job_key, process_id, element_id, penalty_id, agency, form_id, candidate_role,"
                        + " term, state, created_at, warn_at, due_at, warned, overdue, probed_at, version) VALUES (?,"
                        + " 'penaltyOrdinary', 'userTask_proposeFiling', ?, ?, 'proposeFiling', 'enforcementOfficer',"
                        + " 'clueCheck', 'OPEN', '2026-10-14', '2026-10-20', '2026-10-28', 0, 0, '2026-10-14', 1)",
                System.nanoTime(),
                id,
                agency);
        Long step = jdbc.queryForObject("SELECT id FROM penalty_step WHERE penalty_id = ?", Long.class, id);
        Map<String, Object> form = Map.of("violation", "nightWork", "facts", "属实", "conditionsMet", true);
        String path = "/api/penalties/steps/{id}/complete";
        twice("first", path, Map.of("version", 1, "outcome", "propose", "form", form), null, String.valueOf(step));
        assertThat(send(
                                "first",
                                path,
                                Map.of("version", 1, "outcome", "propose", "form", Map.of()),
                                String.valueOf(step))
                        .getStatus())
                .as("other words find the step done")
                .isEqualTo(409);
    }

    private void filed(String id) {
        workflowTransaction.executeWithoutResult(status -> {
            acts.lock(id);
            acts.append(
                    id,
                    Actor.system(),
                    "approveFiling.approve",
                    Map.of("firstOfficer", first.username(), "secondOfficer", second.username()));
        });
        jdbc.update(
                "UPDATE penalty_file SET filed_on = '2026-10-12', first_officer = ?, second_officer = ? WHERE id = ?",
                first.username(),
                second.username(),
                id);
    }

    private void papers(String id) throws Exception {
        String photo = media.store(PapersOfAFile.photo(3), first.username()).sha256();
        twice(
                "first",
                "/api/penalties/{penaltyId}/evidence",
                Map.of(
                        "kind", "AUDIOVISUAL",
                        "title", "现场照片",
                        "mediaSha256", photo,
                        "place", "人民路",
                        "secondOfficer", second.username(),
                        "source", "执法记录仪"),
                "clientId",
                id);
        twice(
                "first",
                "/api/penalties/{penaltyId}/evidence/{number}/custody",
                Map.of("action", "STORED", "toHolder", "证物室"),
                "clientId",
                id,
                "1");
        twice(
                "first",
                "/api/penalties/{penaltyId}/documents",
                Map.of("kind", "SCENE_RECORD", "facts", SpecimenFacts.citizen()),
                "clientId",
                id);
    }

    private void served(String id) throws Exception {
        long order = Objects.requireNonNull(workflowTransaction.execute(status -> documents
                .issue(id, DocumentKind.CORRECTION_ORDER, SpecimenFacts.citizen(), Actor.of(first))
                .id()));
        twice(
                "first",
                "/api/penalties/{penaltyId}/documents/{documentId}/service",
                Map.of(
                        "serviceWay", "DIRECT",
                        "receiver", "王某",
                        "relation", "PARTY",
                        "servedAt", "2026-10-14T09:30"),
                "clientId",
                id,
                String.valueOf(order));
    }

    private void measures(String id) throws Exception {
        String file = "/api/penalties/{id}";
        Map<String, Object> cutter = Map.of("name", "切割机", "quantity", "1", "unit", "台", "necessity", false);
        twice("first", file + "/seizures", Map.of("goods", List.of(cutter), "reason", "违法工具"), "clientId", id);
        twice("first", file + "/preservations", Map.of("goods", List.of("泵车"), "reason", "可能灭失"), "clientId", id);
        twice("first", file + "/exclusions", Map.of("kind", "鉴定", "from", "2026-10-13"), "clientId", id);
        twice("head", file + "/extensions", Map.of("key", "decisionExtension", "reason", "复杂"), "clientId", id);
    }

    private void goods(String id) throws Exception {
        String path = "/api/penalties/{id}/goods";
        Map<String, Object> fruit =
                Map.of("name", "水果", "quantity", "3", "unit", "箱", "perishable", true, "necessity", false);
        String answer = twice(
                "first",
                path,
                Map.of("seizure", "S9", "seizedOn", "2026-10-13", "goods", List.of(fruit)),
                "clientId",
                id);
        String item = String.valueOf(JsonPath.<Integer>read(answer, "$.items[0].id"));
        twice("first", path + "/{item}/call", Map.of("on", "2026-10-13"), "clientId", id, item);
        twice("first", path + "/{item}/tell", Map.of("on", "2026-10-13"), "clientId", id, item);
        twice(
                "first",
                path + "/{item}/end",
                Map.of("state", "returned", "on", "2026-10-14", "reason", "当事人领回"),
                "clientId",
                id,
                item);
    }

    private void spot() throws Exception {
        Map<String, Object> penalty = penalty();
        penalty.put("violation", "streetTrading");
        penalty.put("clientId", UUID.randomUUID().toString());
        twice(
                "first",
                "/api/penalties/summary",
                new HashMap<>(
                        Map.of("penalty", penalty, "secondOfficer", second.username(), "fine", "50", "defence", "无")),
                null);
    }

    private void decided() throws Exception {
        Map<String, Object> penalty = penalty();
        penalty.put("clientId", UUID.randomUUID().toString());
        String id = JsonPath.read(
                send("first", "/api/penalties", penalty).getContentAsString(StandardCharsets.UTF_8), "$.id");
        filed(id);
        long document = Objects.requireNonNull(workflowTransaction.execute(status -> {
            acts.lock(id);
            acts.append(
                    id,
                    Actor.system(),
                    "decidePenalty.penalty",
                    Map.of("fineFen", 100_000L, "decidedOn", "2026-09-01"));
            acts.append(id, Actor.system(), "serveDecision.served", Map.of("servedOn", "2026-09-01"));
            money.order(id, Fen.ofYuan(1000), Fen.ZERO, LocalDate.of(2026, 9, 1), Actor.of(first));
            return documents
                    .issue(id, DocumentKind.PENALTY_DECISION, SpecimenFacts.citizen(), Actor.of(first))
                    .id();
        }));
        jdbc.update("UPDATE penalty_file SET decided_on = '2026-09-01', status = 'PERFORMANCE' WHERE id = ?", id);
        String file = "/api/penalties/{id}";
        twice(
                "first",
                file + "/payments",
                Map.of("amount", "100", "receipt", "R-" + tag, "way", "BANK", "paidOn", "2026-09-10"),
                "clientId",
                id);
        twice("first", file + "/pauses", Map.of("ground", "deferral", "from", "2026-09-20"), "clientId", id);
        twice("first", file + "/pauses/end", Map.of("ground", "deferral", "to", "2026-09-22"), "clientId", id);
        twice("first", file + "/remedies", Map.of("kind", "REVIEW", "from", "2026-10-01"), "clientId", id);
        twice(
                "head",
                file + "/waivers",
                Map.of("amount", "10", "number", "协议1号", "on", "2026-10-14", "reason", "采取补救措施"),
                "clientId",
                id);
        twice(
                "first",
                file + "/instalments",
                Map.of("reason", "困难", "parts", List.of(Map.of("dueOn", "2026-11-02", "amount", "900"))),
                "clientId",
                id);
        twice(
                "first",
                file + "/outcomes",
                Map.of(
                        "kind", "REVIEW",
                        "result", "CHANGED",
                        "on", "2026-10-13",
                        "number", "复决〔2026〕1号",
                        "fine", "50",
                        "reason", "情节轻微"),
                "clientId",
                id);
        twice(
                "first",
                file + "/refunds",
                Map.of("amount", "50", "number", "退001", "on", "2026-10-14", "reason", "多缴"),
                "clientId",
                id);
        assertThat(money.read(id, LocalDate.of(2026, 10, 14)).refundable()).isEqualTo(Fen.ZERO);
        String published = "/api/penalties/{penaltyId}/documents/{documentId}/publication";
        twice("head", published, Map.of(), null, id, String.valueOf(document));
        String papers = "/api/penalties/{penaltyId}";
        twice("head", papers + "/annulment", Map.of("reason", "判决撤销"), "clientId", id);
        twice("head", papers + "/publication/withdrawal", Map.of("reason", "判决撤销"), "clientId", id);
    }

    /**
     * Sends a request twice; where it has an id in {@code field}, also without it, and with it but other words.
     *
     * @return the answer
     */
    private String twice(
            String who,
            String pattern,
            Map<String, ?> body,
            @org.jspecify.annotations.Nullable String field,
            String... parts)
            throws Exception {
        tried.add(pattern);
        Map<String, Object> said = new TreeMap<>(body);
        if (field != null) {
            MockHttpServletResponse nameless = send(who, pattern, said, parts);
            assertThat(nameless.getStatus()).as(pattern).isEqualTo(422);
            assertThat(JsonPath.<List<String>>read(
                            nameless.getContentAsString(StandardCharsets.UTF_8), "$.errors[*].field"))
                    .as(pattern)
                    .contains(field);
            said.put(field, UUID.randomUUID().toString());
        }
        Map<String, Long> before = rows();
        MockHttpServletResponse answer = send(who, pattern, said, parts);
        String words = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(pattern + words).isBetween(200, 204);
        Map<String, Long> after = rows();
        MockHttpServletResponse again = send(who, pattern, said, parts);
        assertThat(again.getStatus()).as(pattern).isEqualTo(answer.getStatus());
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).as(pattern).isEqualTo(words);
        assertThat(rows()).as("written by the retry of " + pattern).isEqualTo(after);
        assertThat(after).as("written by " + pattern).isNotEqualTo(before);
        if (field != null) {
            said.put(
                    said.containsKey("reason")
                            ? "reason"
                            : said.keySet().iterator().next(),
                    "其他");
            assertThat(send(who, pattern, said, parts).getStatus())
                    .as("other words under the same id " + pattern)
                    .isBetween(400, 499);
            assertThat(rows()).isEqualTo(after);
        }
        return words;
    }

    private MockHttpServletResponse send(String who, String pattern, Map<String, ?> body, String... parts)
            throws Exception {
        return web.perform(post(pattern, (Object[]) parts)
                        .header("Authorization", String.valueOf(tokens.get(who)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    /** How many rows every table has, and how far the chains of acts reach. */
    private Map<String, Long> rows() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = database()",
                        String.class)
                .forEach(table -> counts.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class)));
        counts.put("goods ended", jdbc.queryForObject("SELECT COUNT(ended_on) FROM seized_goods", Long.class));
        return counts;
    }
}
