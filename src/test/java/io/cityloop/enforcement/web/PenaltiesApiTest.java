package io.cityloop.enforcement.web;

import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Penalty files over HTTP: who may, and what a hostile or careless client is told. */
@DatabaseTest
class PenaltiesApiTest {

    private static final String FILES = "/api/penalties";

    @Autowired
    private MockMvc web;

    @Autowired
    private StaffRegister staff;

    private final String tag = UUID.randomUUID().toString().substring(0, 6);
    private String officer = "";
    private String stranger = "";

    @BeforeEach
    void twoAgencies() throws Exception {
        officer = officerOf("PX" + tag);
        stranger = officerOf("PY" + tag);
    }

    private String officerOf(String agency) throws Exception {
        staff.createOrganisation(new Organisation(agency, "城管执法局", Organisation.DEPARTMENT, null, null));
        String username = "px-" + agency.toLowerCase(java.util.Locale.ROOT);
        String password = "Passw0rd-" + tag;
        staff.createPerson(username, "执法员", password, List.of(new Post(Role.ENFORCEMENT_OFFICER, agency, "770102")));
        String answer = web.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.token");
    }

    private ResultActions opens(String token, String more) throws Exception {
        return web.perform(post(FILES)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"clientId\":\"%s\",\"violation\":\"nightWork\",\"title\":\"夜间施工\",\"happenedOn\":\"2026-01-05\",\"place\":\"工地\",\"facts\":\"事实\"%s}"
                                .formatted(UUID.randomUUID(), more)));
    }

    private ResultActions reads(String token, String path) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer " + token));
    }

    @Test
    void aFileIsThereForItsOwnAgencyOnly() throws Exception {
        // given
        String answer = opens(officer, "")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String file = FILES + "/" + JsonPath.read(answer, "$.id");

        // then
        reads(officer, file).andExpect(status().isOk()).andExpect(jsonPath("$.intact", is(true)));
        reads(stranger, file).andExpect(status().isNotFound());
        reads(stranger, file + "/diagram").andExpect(status().isNotFound());
        web.perform(get(file)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis | ,\"basis\":\"%s\"",
                "party.address | ,\"party\":{\"kind\":\"CITIZEN\",\"name\":\"王某\",\"address\":\"%s\"}",
                "party.phone | ,\"party\":{\"kind\":\"CITIZEN\",\"name\":\"王某\",\"address\":\"路1号\",\"phone\":\"%s\"}",
                "party.representative | ,\"party\":{\"kind\":\"CITIZEN\",\"name\":\"王某\",\"address\":\"路1号\",\"representative\":\"%s\"}",
                "caseNumber | ,\"caseNumber\":\"%s\"",
                "caseNumber | ,\"caseNumber\":\"中文\"",
                "source | ,\"source\":\"%s\""
            })
    void whatDoesNotFitIsRefusedNamingTheField(String field, String more) throws Exception {
        opens(officer, more.formatted("长".repeat(500)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is(field)));
    }

    @Test
    void aNumberInCharactersNoNumberHasLeadsNowhere() throws Exception {
        reads(officer, FILES + "/案卷").andExpect(status().isNotFound());
        reads(officer, FILES + "/案卷/diagram").andExpect(status().isNotFound());
        reads(officer, "/api/cases/案件").andExpect(status().isNotFound());
    }
}
