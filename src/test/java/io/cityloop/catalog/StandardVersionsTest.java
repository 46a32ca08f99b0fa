package io.cityloop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** On the demo city's schema, whose standard is in force since 2020. */
@DatabaseTest
@TestPropertySource(properties = {"cityloop.demo.enabled=true", "cityloop.embedded.database.schema=cityloop_demo"})
class StandardVersionsTest {

    @Autowired
    private Catalog catalog;

    @Autowired
    private Standards standards;

    @Autowired
    private StandardExport export;

    @Autowired
    private StandardImport imports;

    @Autowired
    private StaffRegister register;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    private final String version = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aLaterVersionWaitsForItsFirstDayAndAnOlderOnesConditionsStayReadable() {
        // given
        var before = catalog.version();
        // when
        standards.publish(draft(LocalDate.of(2099, 1, 1)), Actor.system());
        // then it waits
        assertThat(catalog.version()).isEqualTo(before);
        assertThat(catalog.versions()).extracting(StandardVersion::code).contains(version);
        // and can be read whole, by version and by id
        var condition = catalog.conditionsOf(version).getFirst();
        assertThat(catalog.condition(condition.id())).contains(condition);
        assertThat(condition.standardVersion()).isEqualTo(version);
        assertThat(catalog.subClass(version, "0110")).isPresent();
        assertThat(catalog.conditions("0110"))
                .noneMatch(c -> c.standardVersion().equals(version));
    }

    @Test
    void aPublishedVersionIsNeverWrittenAgain() {
        standards.publish(draft(LocalDate.of(2099, 1, 1)), Actor.system());
        assertThatThrownBy(() -> standards.publish(draft(LocalDate.of(2099, 1, 1)), Actor.system()))
                .isInstanceOf(Conflict.class);
        assertThat(catalog.conditionsOf(version)).hasSize(1);
    }

    @Test
    void nothingOfAVersionIsWrittenWhenOneOfItsConditionsCannotBe() {
        var good = draft(LocalDate.of(2099, 1, 1));
        var tooLong = new StandardDraft.Condition("0110", 2, "x".repeat(600), "1工作日", "y", null, null, null, false);
        var bad = new StandardDraft(
                good.version(), good.subClasses(), List.of(good.conditions().getFirst(), tooLong));
        assertThatThrownBy(() -> standards.publish(bad, Actor.system())).isInstanceOf(RuntimeException.class);
        assertThat(catalog.versions()).extracting(StandardVersion::code).doesNotContain(version);
    }

    @Test
    void whatIsExportedComesInAgainAsItWas() {
        // given
        var out = new ByteArrayOutputStream();
        export.write("demo-1", out);
        // when
        var request = new ImportRequest(version, "再导入", LocalDate.of(2099, 1, 1), false, true);
        var report = imports.read(new ByteArrayInputStream(out.toByteArray()), request, Actor.system());
        // then
        assertThat(report.problems()).isEmpty();
        assertThat(report.written()).isTrue();
        assertThat(catalog.conditionsOf(version))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "standardVersion")
                .isEqualTo(catalog.conditionsOf("demo-1"));
        assertThat(catalog.subClassesOf(version)).isEqualTo(catalog.subClassesOf("demo-1"));
    }

    @Test
    void onlyAnAdministratorBringsAStandardIn() throws Exception {
        var out = new ByteArrayOutputStream();
        export.write("demo-1", out);
        var upload = multipart("/api/catalog/imports")
                .file(new MockMultipartFile("file", out.toByteArray()))
                .param("version", version)
                .param("name", "标准")
                .param("effectiveFrom", "2099-01-01")
                .param("dryRun", "true");
        http.perform(upload.header("Authorization", token(Role.HANDLER))).andExpect(status().isForbidden());
        var upload2 = multipart("/api/catalog/imports")
                .file(new MockMultipartFile("file", out.toByteArray()))
                .param("version", version)
                .param("name", "标准")
                .param("effectiveFrom", "2099-01-01");
        http.perform(upload2.header("Authorization", token(Role.ADMINISTRATOR)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.written").value(true));
        http.perform(get("/api/catalog/versions"))
                .andExpect(jsonPath("$.items[?(@.code=='" + version + "')]").exists());
    }

    private String token(Role role) throws Exception {
        var username = "c" + UUID.randomUUID().toString().substring(0, 12);
        register.createPerson(username, "某人", "a good password", List.of(new Post(role, "sanitation", null)));
        var answer = http.perform(post("/api/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"" + username + "\",\"password\":\"a good password\"}"))
                .andExpect(status().isCreated())
                .andReturn();
        return "Bearer "
                + json.readTree(answer.getResponse().getContentAsString())
                        .path("token")
                        .asString();
    }

    private StandardDraft draft(LocalDate from) {
        return new StandardDraft(
                new StandardVersion(version, "试行", from),
                List.of(new SubClass("0110", Kind.EVENT, "01", "市容环境", "暴露垃圾")),
                List.of(new StandardDraft.Condition("0110", 1, "成堆", "1工作日", "清除", null, null, null, false)));
    }
}
