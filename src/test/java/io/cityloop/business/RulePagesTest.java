package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.rules.RuleVersions;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rules on pages and over HTTP, as the people see them who bring, activate, and may not. */
@DatabaseTest
class RulePagesTest {

    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final String PAGE = "/admin/rules/routing";

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    RuleVersions versions;

    @Autowired
    JdbcTemplate jdbc;

    private final String id = UUID.randomUUID().toString().substring(0, 6);

    @AfterEach
    void leaveTheShippedRules() {
        String inForce = versions.decision("routing").newestShipped();
        jdbc.update("DELETE FROM rule_activation WHERE decision = 'routing' AND hash <> ?", inForce);
        jdbc.update("DELETE FROM rule_version WHERE decision = 'routing' AND hash <> ?", inForce);
    }

    private MockHttpSession login(String name, Role role) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(new Post(role, null, null)));
        MvcResult result = http.perform(
                        post("/login").with(csrf()).param("username", name + id).param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
    }

    private String page(MockHttpSession session, MockHttpServletRequestBuilder request, int status) throws Exception {
        MvcResult result = http.perform(request.session(session).with(csrf())).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return status == 302
                ? Objects.requireNonNull(result.getResponse().getRedirectedUrl())
                : result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String priorities() {
        String inForce = versions.decision("routing").inForce();
        return versions.sources("routing", Objects.requireNonNull(inForce)).stream()
                .filter(source -> source.name().equals("routing-priority.csv"))
                .map(source -> new String(source.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdministratorChangesRulesAndASupervisorActivatesThem() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);
        MockHttpSession supervisor = login("supervisor", Role.SUPERVISOR);
        String inForce = Objects.requireNonNull(versions.decision("routing").inForce());

        // then
        assertThat(page(admin, get("/admin/rules"), 200)).contains("派遣", "routing");
        assertThat(page(admin, get(PAGE), 200)).contains("生效中", "随程序发布");
        assertThat(page(admin, get("/admin/rules").param("lang", "en"), 200)).contains("Decisions made by rules");
        assertThat(page(
                        admin,
                        get(PAGE + "/edit")
                                .param("base", inForce)
                                .param("file", "routing-priority.csv")
                                .param("lang", "zh"),
                        200))
                .contains("有现实危险的优先");

        // when
        String version = page(
                admin,
                post(PAGE + "/edit")
                        .param("base", inForce)
                        .param("file", "routing-priority.csv")
                        .param(
                                "text",
                                priorities().replace("40, 有现实危险", "45, 有现实危险").replace("\n", "\r\n"))
                        .param("note", "危险多五分"),
                302);

        // then
        assertThat(page(admin, get(version), 200)).contains("检查通过", "由另一个人启用").doesNotContain("id=\"reason\"");
        assertThat(page(supervisor, get(version), 200))
                .contains("id=\"reason\"")
                .doesNotContain("/edit?");
        String hash = version.substring(version.lastIndexOf('/') + 1);
        assertThat(page(
                        supervisor,
                        get(PAGE + "/compare").param("before", inForce).param("after", hash),
                        200))
                .contains("data-tag=\"CHANGE\"", "45, 有现实危险", "40, 有现实危险");
        assertThat(page(
                        supervisor,
                        post(PAGE + "/compare").param("before", inForce).param("after", hash),
                        200))
                .contains("rule-trial");

        // when
        page(admin, post(version + "/activate").param("reason", "自己启用"), 302);

        // then
        assertThat(versions.activations("routing").getFirst().hash()).isEqualTo(inForce);

        // when
        page(supervisor, post(version + "/activate").param("reason", "会议决定"), 302);

        // then
        assertThat(versions.activations("routing").getFirst()).satisfies(one -> {
            assertThat(one.hash()).isEqualTo(hash);
            assertThat(one.by()).isEqualTo("supervisor" + id);
        });
        assertThat(page(supervisor, get(PAGE), 200)).contains("会议决定", "危险多五分");
    }

    @Test
    void whatIsWrongWithAnUploadIsSaidOnThePage() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);

        // when
        MvcResult wrongName = http.perform(multipart(PAGE + "/upload")
                        .file(new MockMultipartFile("files", "evil.exe", null, "x".getBytes()))
                        .param("note", "试试")
                        .session(admin)
                        .with(csrf()))
                .andReturn();
        MvcResult hostile = http.perform(multipart(PAGE + "/upload")
                        .file(new MockMultipartFile(
                                "files",
                                "routing.drl",
                                null,
                                ("package rules.routing;\nimport io.cityloop.dispatch.domain.RoutedCase;\n"
                                                + "rule \"出口\" when RoutedCase() then System.exit(1); end\n")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .param("note", "试试")
                        .session(admin)
                        .with(csrf()))
                .andReturn();

        // then
        assertThat(wrongName.getResponse().getStatus()).isEqualTo(422);
        assertThat(wrongName.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("文件名须以判断的名称开头");
        String version = Objects.requireNonNull(hostile.getResponse().getRedirectedUrl());
        assertThat(page(admin, get(version), 200))
                .contains("未通过", "routing.drl:3", "System")
                .doesNotContain("id=\"reason\"");
    }

    @Test
    void rulesAreReadByThoseWhoMayAndChangedByFewer() throws Exception {
        // given
        MockHttpSession dispatcher = login("dispatcher", Role.DISPATCHER);
        MockHttpSession inspector = login("inspector", Role.INSPECTOR);

        // then
        assertThat(page(dispatcher, get("/api/rules"), 200)).contains("\"decision\":\"routing\"");
        assertThat(page(dispatcher, get(PAGE), 200)).doesNotContain("/upload");
        page(dispatcher, get(PAGE + "/upload"), 403);
        page(
                dispatcher,
                post(PAGE + "/edit").param("base", "x").param("file", "y").param("text", "z"),
                403);
        page(inspector, get("/admin/rules"), 403);
        page(inspector, get("/api/rules"), 403);
        page(dispatcher, get("/api/rules/nothing/versions"), 404);
        page(dispatcher, get("/admin/rules/nothing"), 404);
        assertThat(http.perform(get("/api/rules")).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        assertThat(http.perform(post(PAGE + "/upload").session(dispatcher))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anExampleThatCannotBeReadIsShownAgain() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);

        // when
        page(
                admin,
                post(PAGE + "/examples")
                        .param("title", "手写的例子" + id)
                        .param("facts", "不是 JSON")
                        .param("expected", "{}"),
                302);

        // then
        assertThat(page(admin, get(PAGE + "/examples"), 200)).contains("事实读不出来", "手写的例子" + id);
    }
}
