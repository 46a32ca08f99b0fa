package io.cityloop.enforcement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.Actor;
import io.cityloop.identity.People;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Papers of a penalty file over HTTP, and who may see them. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltyPapersApiTest {

    private static final String FILE = "/api/penalties/PAPERS1";
    private static final String AGENCY = "PAP1";

    /** The file of these tests; the real files are kept elsewhere. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OneFile {
        @Bean
        PenaltyAgencies agenciesOfTheTest() {
            return penaltyId -> penaltyId.equals("PAPERS1") ? Optional.of(AGENCY) : Optional.empty();
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private People people;

    @Autowired
    private MediaStore media;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private TransactionTemplate workflowTransaction;

    @Autowired
    private JsonMapper json;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeAll
    void peopleOfTwoAgencies() throws Exception {
        person("pap-officer", new Post(Role.ENFORCEMENT_OFFICER, AGENCY, null));
        person("pap-second", new Post(Role.ENFORCEMENT_OFFICER, AGENCY, null));
        person("pap-reviewer", new Post(Role.LEGAL_REVIEWER, AGENCY, null));
        person("pap-head", new Post(Role.AGENCY_HEAD, AGENCY, null));
        person("pap-supervisor", new Post(Role.SUPERVISOR, null, null));
        person("pap-other", new Post(Role.ENFORCEMENT_OFFICER, "PAP2", null));
        person("pap-handler", new Post(Role.HANDLER, AGENCY, null));
        person("pap-citizen", new Post(Role.CITIZEN, null, null));
    }

    private void person(String username, Post post) throws Exception {
        if (people.find(username).isEmpty()) {
            staff.createPerson(username, username, "correct horse battery", List.of(post));
        }
        String answer = web.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"" + username + "\",\"password\":\"correct horse battery\"}"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        tokens.put(username, "Bearer " + JsonPath.read(answer, "$.token"));
    }

    private ResultActions asks(String who, String path) throws Exception {
        return web.perform(get(path).header("Authorization", String.valueOf(tokens.get(who))));
    }

    /** Asks as every client does, with an id of its own for each request that names none. */
    private ResultActions does(String who, String path, Map<String, ?> said) throws Exception {
        Map<String, Object> body = new HashMap<>(said);
        body.putIfAbsent("clientId", UUID.randomUUID().toString());
        return web.perform(post(path)
                .header("Authorization", String.valueOf(tokens.get(who)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    @Test
    void theAgencyAndSupervisionReadAndNobodyElse() throws Exception {
        for (String path : List.of("/documents", "/evidence", "/documents/kinds")) {
            for (String who : List.of("pap-officer", "pap-reviewer", "pap-head", "pap-supervisor")) {
                asks(who, FILE + path).andExpect(status().isOk());
            }
            asks("pap-other", FILE + path).andExpect(status().isNotFound());
            asks("pap-handler", FILE + path).andExpect(status().isForbidden());
            asks("pap-citizen", FILE + path).andExpect(status().isForbidden());
            web.perform(get(FILE + path)).andExpect(status().isUnauthorized());
            asks("pap-supervisor", "/api/penalties/NOTHING" + path).andExpect(status().isNotFound());
        }
        asks("pap-other", FILE + "/dossier").andExpect(status().isNotFound());
        asks("pap-citizen", FILE + "/dossier").andExpect(status().isForbidden());
        does("pap-reviewer", FILE + "/documents", Map.of("kind", "SCENE_RECORD", "facts", SpecimenFacts.citizen()))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOfficerWritesARecordAndTakesItHomeAsPdfAndOfd() throws Exception {
        // when
        String issued = does(
                        "pap-officer",
                        FILE + "/documents",
                        Map.of("kind", "SCENE_RECORD", "facts", SpecimenFacts.citizen()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number", containsString("城管检字〔")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int id = JsonPath.read(issued, "$.id");

        // then
        asks("pap-head", FILE + "/documents/" + id + "/pdf")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(content().string(containsString("%PDF")));
        asks("pap-head", FILE + "/documents/" + id + "/ofd")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/ofd"));
        asks("pap-head", FILE + "/documents/" + id + "/docx").andExpect(status().isNotFound());
        asks("pap-other", FILE + "/documents/" + id + "/pdf").andExpect(status().isNotFound());
        asks("pap-officer", FILE + "/documents/999999999/pdf").andExpect(status().isNotFound());
        asks("pap-officer", FILE + "/dossier")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"));
    }

    @Test
    void whatDecidesIsNotIssuedHereButMayBePreviewed() throws Exception {
        does("pap-officer", FILE + "/documents", Map.of("kind", "PENALTY_DECISION", "facts", SpecimenFacts.citizen()))
                .andExpect(status().isForbidden());
        does("pap-officer", FILE + "/documents/preview", Map.of("kind", "PENALTY_DECISION", "facts", Map.of()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"));
        does("pap-officer", FILE + "/documents", Map.of("kind", "POEM"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("kind"));
        does("pap-officer", FILE + "/documents", Map.of("kind", "SCENE_RECORD"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("facts.place"))
                .andExpect(jsonPath("$.errors[0].message", containsString("第五十五条")));
    }

    @Test
    void evidenceIsAddedHandedOnAndShown() throws Exception {
        String photo = media.store(PapersOfAFile.photo(8), "pap-officer").sha256();
        does(
                        "pap-officer",
                        FILE + "/evidence",
                        Map.of(
                                "kind", "AUDIOVISUAL",
                                "title", "现场照片",
                                "mediaSha256", photo,
                                "place", "人民路",
                                "secondOfficer", "pap-second",
                                "source", "执法记录仪"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1));
        does("pap-officer", FILE + "/evidence/1/custody", Map.of("action", "STORED", "toHolder", "证物室"))
                .andExpect(status().isCreated());
        asks("pap-reviewer", FILE + "/evidence")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.chain.intact").value(true))
                .andExpect(jsonPath("$.items[0].custody[0].toHolder").value("证物室"));
        asks("pap-reviewer", FILE + "/evidence/1/photo")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"));
        asks("pap-other", FILE + "/evidence/1/photo").andExpect(status().isNotFound());
        does("pap-officer", FILE + "/evidence", Map.of("kind", "RUMOUR")).andExpect(status().isUnprocessableContent());
        does("pap-supervisor", FILE + "/evidence", Map.of("kind", "PHYSICAL")).andExpect(status().isForbidden());
    }

    @Test
    void anOfficerReservesNumbersForTheRoad() throws Exception {
        does("pap-second", "/api/penalties/reservations", Map.of("count", 3))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.items", hasSize(3)));
        asks("pap-second", "/api/penalties/reservations").andExpect(jsonPath("$.items", hasSize(3)));
        does("pap-second", "/api/penalties/reservations", Map.of("count", 1000))
                .andExpect(status().isUnprocessableContent());
        does("pap-head", "/api/penalties/reservations", Map.of("count", 1)).andExpect(status().isForbidden());
    }

    @Test
    void theHeadPublishesAndWithdrawsAndAnybodyReads() throws Exception {
        // given
        IssuedDocument decision = Objects.requireNonNull(workflowTransaction.execute(status -> documents.issue(
                "PAPERS1",
                DocumentKind.PENALTY_DECISION,
                SpecimenFacts.citizen(),
                new Actor("pap-officer", "李卫东", Role.ENFORCEMENT_OFFICER, AGENCY))));
        String publication = FILE + "/documents/" + decision.id() + "/publication";

        // when
        does("pap-officer", publication, Map.of()).andExpect(status().isForbidden());
        does("pap-other", publication, Map.of()).andExpect(status().isNotFound());
        does("pap-head", publication, Map.of())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.party").value("张某某"));

        // then
        web.perform(get("/penalties"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(decision.number())))
                .andExpect(content().string(containsString("张某某")))
                .andExpect(content().string(not(containsString("张建国"))))
                .andExpect(content().string(not(containsString("11010519491231002X"))))
                .andExpect(content().string(not(containsString("幸福里"))));
        web.perform(get("/penalties?before=abc")).andExpect(status().is4xxClientError());

        // when
        does("pap-head", FILE + "/annulment", Map.of("reason", "法院判决撤销"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lastDay").isNotEmpty());
        asks("pap-reviewer", FILE + "/annulment").andExpect(jsonPath("$.items", hasSize(1)));
        does("pap-head", FILE + "/publication/withdrawal", Map.of()).andExpect(status().isUnprocessableContent());
        does("pap-head", FILE + "/publication/withdrawal", Map.of("reason", "法院判决撤销"))
                .andExpect(status().isNoContent());

        // then
        asks("pap-reviewer", FILE + "/annulment").andExpect(jsonPath("$.items", hasSize(0)));
        web.perform(get("/penalties")).andExpect(content().string(containsString("法院判决撤销")));
        does("pap-head", FILE + "/publication/withdrawal", Map.of("reason", "再撤"))
                .andExpect(status().isNotFound());
    }
}
