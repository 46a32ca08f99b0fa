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
import io.cityloop.rules.TableSheet;
import io.cityloop.rules.VersionState;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private MockHttpServletRequestBuilder table(String base, List<List<String>> rows, String deed, String note) {
        return post(PAGE + "/table")
                .param("base", base)
                .param("file", "routing-priority.csv")
                .param("t0", rows.stream().flatMap(List::stream).toArray(String[]::new))
                .param("do", deed)
                .param("note", note);
    }

    private List<List<String>> rows(String base) {
        return versions.sources("routing", base).stream()
                .filter(source -> source.name().equals("routing-priority.csv"))
                .map(source -> TableSheet.of(source).tables().getFirst().rows())
                .findFirst()
                .map(rows -> rows.stream().<List<String>>map(ArrayList::new).collect(Collectors.toList()))
                .orElseThrow();
    }

    @Test
    void aTableIsEditedByRowsAndCellsAndBecomesACheckedVersion() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);
        String inForce = Objects.requireNonNull(versions.decision("routing").inForce());
        List<List<String>> rows = rows(inForce);
        String page = page(
                admin,
                get(PAGE + "/table")
                        .param("base", inForce)
                        .param("file", "routing-priority.csv")
                        .param("lang", "zh"),
                200);

        // then
        assertThat(page(admin, get(PAGE + "/versions/" + inForce), 200)).contains("按表格修改");
        assertThat(page).contains("有现实危险的优先", "影响人数不少于", "value=\"40, 有现实危险\"", "id=\"row-10\"");

        // when: without scripts, rows are moved, added and removed by the server, what was typed stays
        rows.get(1).set(0, "改过的名称");
        String moved = page(admin, table(inForce, rows, "up:0:1", "还没写完"), 200);
        String added = page(admin, table(inForce, rows, "add:0:0", ""), 200);
        String removed = page(admin, table(inForce, rows, "remove:0:1", ""), 200);

        // then
        assertThat(moved.indexOf("改过的名称")).isLessThan(moved.indexOf("有现实危险的优先"));
        assertThat(moved).contains("还没写完");
        assertThat(added.split("data-row", -1)).hasSize(rows.size() + 2);
        assertThat(removed).doesNotContain("改过的名称").contains("有现实危险的优先");

        // when: the first row weighs more, the last goes, an empty one is left
        rows = rows(inForce);
        rows.getFirst().set(10, "45, 有现实危险");
        rows.removeLast();
        rows.add(1, new ArrayList<>(Collections.nCopies(11, "")));
        assertThat(page(admin, table(inForce, rows, "save", ""), 422)).contains("aria-invalid=\"true\"", "45, 有现实危险");
        String version = page(admin, table(inForce, rows, "save", "危险多五分，重开不加"), 302);

        // then
        assertThat(version).startsWith(PAGE + "/versions/");
        assertThat(page(admin, get(version), 200)).contains("检查通过", "危险多五分，重开不加");
        String hash = version.substring(version.lastIndexOf('/') + 1);
        assertThat(rows(hash))
                .hasSize(6)
                .first()
                .satisfies(row -> assertThat(row).contains("45, 有现实危险"));
        assertThat(page(admin, get(PAGE + "/compare").param("before", inForce).param("after", hash), 200))
                .contains("data-tag=\"CHANGE\"", "data-tag=\"DELETE\"");
    }

    @Test
    void aTableThatWasNotChangedMakesNoVersion() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);
        String inForce = Objects.requireNonNull(versions.decision("routing").inForce());

        // then
        assertThat(page(admin, table(inForce, rows(inForce), "save", "什么也没改"), 409))
                .contains("完全相同");
        assertThat(versions.version("routing", inForce).origin()).isEqualTo("shipped");
    }

    @Test
    void whatTheCheckFindsWrongIsMarkedOnTheCells() throws Exception {
        // given
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);
        String inForce = Objects.requireNonNull(versions.decision("routing").inForce());

        // when: the last row has the first one's conditions and another result
        List<List<String>> rows = rows(inForce);
        List<String> contradicting = new ArrayList<>(rows.getFirst());
        contradicting.set(0, "危险不那么优先");
        contradicting.set(10, "5, 有现实危险");
        rows.add(contradicting);
        String refused = page(admin, table(inForce, rows, "save", "矛盾"), 302);

        // then
        assertThat(refused).startsWith(PAGE + "/table?base=");
        String marked = page(admin, get(refused), 200);
        assertThat(marked).contains("第 10 行和第 17 行条件相同、动作不同", "id=\"wrong-10\"", "id=\"wrong-17\"");
        assertThat(invalid(marked)).containsExactly("40, 有现实危险", "5, 有现实危险");
        assertThat(versions.version("routing", hash(refused)).state()).isEqualTo(VersionState.REFUSED);

        // when: mended there
        rows.removeLast();
        rows.getFirst().set(10, "41, 有现实危险");
        assertThat(page(admin, table(hash(refused), rows, "save", "改正了"), 302)).startsWith(PAGE + "/versions/");

        // when: a result that is no number
        rows.getFirst().set(10, "许多, 有现实危险");
        marked = page(admin, get(page(admin, table(inForce, rows, "save", "不是数"), 302)), 200);

        // then
        assertThat(marked).contains("id=\"wrong-10\"");
        assertThat(invalid(marked)).contains("许多, 有现实危险");
    }

    @Test
    void aColumnThatIsMissingAndADepartmentNobodyKnowsAreNamed() throws Exception {
        // given: a table that gives cases to departments
        MockHttpSession admin = login("admin", Role.ADMINISTRATOR);
        String inForce = Objects.requireNonNull(versions.decision("routing").inForce());
        String table = """
                "RuleSet","rules.routing"
                "Import","io.cityloop.dispatch.domain.RoutedCase, io.cityloop.dispatch.domain.Candidate"

                "RuleTable 专项派遣"
                "NAME","CONDITION","ACTION"
                "","$case : RoutedCase",""
                "","subClass == ""$param""\","insert(new Candidate(""$1"", 200, true, ""$2""));"
                "规则名","小类","部门, 理由"
                "专项","","NOBODY-%s, 专项整治"
                """.formatted(id);
        MvcResult brought = http.perform(multipart(PAGE + "/upload")
                        .file(new MockMultipartFile(
                                "files", "routing-special.csv", null, table.getBytes(StandardCharsets.UTF_8)))
                        .param("base", inForce)
                        .param("note", "专项")
                        .session(admin)
                        .with(csrf()))
                .andReturn();
        String version = Objects.requireNonNull(brought.getResponse().getRedirectedUrl());

        // when
        String marked = page(
                admin, get(PAGE + "/table").param("base", hash(version)).param("file", "routing-special.csv"), 200);

        // then
        assertThat(marked).contains("NOBODY-" + id + "”不存在", "id=\"wrong-9\"");
        assertThat(invalid(marked)).containsExactly("NOBODY-" + id + ", 专项整治");

        // when: a column is taken out as text
        String refused = page(
                admin,
                post(PAGE + "/edit")
                        .param("base", inForce)
                        .param("file", "routing-priority.csv")
                        .param("text", withoutTheNinthColumn())
                        .param("note", "少一列"),
                302);

        // then
        assertThat(page(
                        admin,
                        get(PAGE + "/table").param("base", hash(refused)).param("file", "routing-priority.csv"),
                        200))
                .contains("缺少“周边同类在办不少于”列");
    }

    private String withoutTheNinthColumn() {
        return priorities()
                .replace("\"CONDITION\",\"CONDITION\",\"ACTION\"", "\"CONDITION\",\"ACTION\"")
                .replace("\"$case : RoutedCase...\",\"$case : RoutedCase...\",\"\"", "\"$case : RoutedCase...\",\"\"")
                .replace("\"sameHere >= $param\",", "")
                .replace("\"周边同类在办不少于\",", "")
                .replace("\"2\",\"\",\"10, 周边", "\"\",\"10, 周边")
                .replace("\"\",\"\",\"40,", "\"\",\"40,")
                .replace("\"\",\"\",\"30,", "\"\",\"30,")
                .replace("\"\",\"\",\"20, 处置", "\"\",\"20, 处置")
                .replace("\"\",\"\",\"10, 影响", "\"\",\"10, 影响")
                .replace("\"\",\"\",\"20, 影响", "\"\",\"20, 影响")
                .replace("\"\",\"2\",\"20, 重开", "\"2\",\"20, 重开");
    }

    private static String hash(String address) {
        Matcher found = Pattern.compile("[0-9a-f]{64}").matcher(address);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** The text of the cells that are marked. */
    private static List<String> invalid(String page) {
        return Pattern.compile("<input [^>]*aria-invalid=[^>]*>")
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll(".* value=\"([^\"]*)\".*", "$1"))
                .toList();
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
        page(dispatcher, get(PAGE + "/table").param("base", "x").param("file", "y.csv"), 403);
        page(dispatcher, table("x", List.of(), "save", "z"), 403);
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
