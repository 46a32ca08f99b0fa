package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.identity.persistence.AccessTokens;
import io.cityloop.identity.persistence.Accounts;
import io.cityloop.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class TokenTest {

    private static final String PASSWORD = "a good password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffRegister register;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JsonMapper json;

    private final String username = "u" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void somebodyWorksHere() {
        register.createPerson(username, "李四", PASSWORD, List.of(new Post(Role.HANDLER, "D07", null)));
    }

    @Test
    void aPasswordIsExchangedForATokenThatOpensTheApi() throws Exception {
        var token = token();

        mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value(username))
                .andExpect(jsonPath("$.name").value("李四"))
                .andExpect(jsonPath("$.posts[0].role").value("handler"))
                .andExpect(jsonPath("$.posts[0].organisation").value("D07"));
    }

    @Test
    void noSessionIsBegunForPrograms() throws Exception {
        var answer = mvc.perform(get("/api/me").header("Authorization", "Bearer " + token()))
                .andReturn();

        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void onlyAHashOfTheTokenIsStored() throws Exception {
        var token = token();

        var stored = database.queryForList("SELECT hash FROM access_token", String.class);
        assertThat(stored).isNotEmpty().noneMatch(token::contains).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void anEndedTokenOpensNothingAtOnce() throws Exception {
        var token = token();
        mvc.perform(get("/api/me").header("Authorization", "Bearer " + token)).andExpect(status().isOk());

        mvc.perform(delete("/api/tokens/current").header("Authorization", "Bearer " + token))
                .andExpect(status().isNoContent());

        refused(token);
    }

    @Test
    void anExpiredTokenOpensNothing() throws Exception {
        var person = accounts.find(username).orElseThrow().person();

        refused(tokens.issue(person, Duration.ofSeconds(-1)).token());
    }

    @Test
    void tokensEndWithADisabledAccountAndWithAChangedPassword() throws Exception {
        var before = token();
        register.changePassword(username, "another good one");
        refused(before);

        var after = tokenFor("another good one");
        register.disable(username);
        refused(after);
        login(username, "another good one").andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer clt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer a b c",
                "Basic YWRtaW46YWRtaW4=",
                "Bearer clt_'; DROP TABLE person; --",
                "Bearer 令牌"
            })
    void malformedAndUnknownTokensAreRefusedEvenWhereNobodyNeedBeKnown(String authorization) throws Exception {
        for (var path : List.of("/api/me", "/api/catalog/x")) {
            mvc.perform(get(path).header("Authorization", authorization))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", containsString("error=\"invalid_token\"")))
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.type").value("urn:cityloop:problem:not-logged-in"));
        }
    }

    @Test
    void withoutATokenTheAnswerIsAChallenge() throws Exception {
        mvc.perform(get("/api/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"cityloop\""))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void wrongPasswordsAndUnknownNamesAreToldApartByNobody() throws Exception {
        var wrong =
                login(username, "wrong").andExpect(status().isUnauthorized()).andReturn();
        var unknown = login("nobody-" + username, "wrong")
                .andExpect(status().isUnauthorized())
                .andReturn();

        assertThat(wrong.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    @Test
    void guessingIsMadeToWait() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            login(username, "guess " + guess).andExpect(status().isUnauthorized());
        }

        login(username, PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", matchesPattern("[1-9]\\d*")))
                .andExpect(jsonPath("$.title").isNotEmpty());
    }

    @Test
    void fieldsThatAreMissingUnknownOrWrongAreNamed() throws Exception {
        send("{\"username\":\"x\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("password"))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        send("{\"username\":\"x\",\"password\":\"y\",\"admin\":true}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("admin"));
        send("{\"username\":{},\"password\":\"y\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("username"));
        send("{\"username\":\"a\",\"username\":\"b\",\"password\":\"y\"}").andExpect(status().isBadRequest());
        send("{\"username\":").andExpect(status().isBadRequest());
        send("[]").andExpect(status().isBadRequest());
        send("").andExpect(status().isBadRequest());
    }

    @Test
    void wrongMethodsAndMediaTypesAreProblemsToo() throws Exception {
        mvc.perform(post("/api/tokens").content("a=b").contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(post("/api/me").header("Authorization", "Bearer " + token()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")));
        mvc.perform(get("/api/no-such-thing").header("Authorization", "Bearer " + token()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void programsReadProblemsInTheLanguageTheyAskFor() throws Exception {
        mvc.perform(get("/api/me").header("Accept-Language", "en-GB"))
                .andExpect(jsonPath("$.title").value("Not logged in"));
        mvc.perform(get("/api/me")).andExpect(jsonPath("$.title").value("未登录"));
    }

    @Test
    void theUseOfATokenIsNotedAndEveryAttemptOfAKnownPersonKept() throws Exception {
        mvc.perform(get("/api/me").header("Authorization", "Bearer " + token())).andExpect(status().isOk());
        login(username, "wrong");

        var id = accounts.find(username).orElseThrow().person().id();
        assertThat(count("SELECT COUNT(*) FROM access_token WHERE last_used_at IS NOT NULL AND person_id = ?", id))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM login_attempt WHERE succeeded = 1 AND person_id = ?", id))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM login_attempt WHERE succeeded = 0 AND person_id = ?", id))
                .isEqualTo(1);
    }

    private Integer count(String sql, long id) {
        return database.queryForObject(sql, Integer.class, id);
    }

    private void refused(String token) throws Exception {
        mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")));
    }

    private String token() throws Exception {
        return tokenFor(PASSWORD);
    }

    private String tokenFor(String password) throws Exception {
        var body = login(username, password)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.expiresAt").isNotEmpty())
                .andExpect(jsonPath("$.user.username").value(username))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(body).get("token").asString();
    }

    private ResultActions login(String name, String password) throws Exception {
        return send("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(
                post("/api/tokens").contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
