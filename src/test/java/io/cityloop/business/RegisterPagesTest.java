package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.cityloop.dispatch.ResponsibilityRegister;
import io.cityloop.dispatch.RuleReturns;
import io.cityloop.dispatch.RuleReturns.RuleReturn;
import io.cityloop.dispatch.persistence.RuleTallies;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The register of responsibilities as its keepers see it: page and API, on a real database. */
@DatabaseTest
class RegisterPagesTest {

    private static final String PASSWORD = "Correct-horse-7-battery";

    @Autowired
    MockMvc http;

    @Autowired
    StaffRegister staff;

    @Autowired
    ResponsibilityRegister register;

    @Autowired
    RuleTallies tallies;

    @Autowired
    RuleReturns returns;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final String department = "r" + id;

    @Test
    void aFileIsPreviewedRefusedOrPutInForceWithItsReason() throws Exception {
        // given
        staff.createOrganisation(new Organisation(department, "管养处" + id, Organisation.DEPARTMENT, null, null));
        MockHttpSession keeper = login("keeper", Role.ADMINISTRATOR);

        // when: a file with an error
        MockHttpServletResponse wrong = preview(keeper, "sub_class,department\n0110,NOBODY-" + id + "\n");

        // then
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("B2", "NOBODY-" + id).doesNotContain("responsibilities/activate\"");

        // when: a good one
        MockHttpServletResponse right = preview(keeper, "sub_class,department,basis\n0110,管养处" + id + ",市府〔2026〕9 号\n");

        // then
        assertThat(right.getStatus()).isEqualTo(200);
        assertThat(text(right)).contains("管养处" + id, "responsibilities/activate");
        int before = register.version().map(one -> one.number()).orElse(0);

        // when
        MockHttpServletResponse done = call(post("/responsibilities/activate")
                .session(keeper)
                .with(csrf())
                .param(
                        "content",
                        "sub_class,region,department,co_departments,basis\n0110,," + department + ",,\"市府〔2026〕9 号\"\n")
                .param("basedOn", String.valueOf(before))
                .param("reason", "机构改革 " + id));

        // then
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(register.version().orElseThrow().reason()).isEqualTo("机构改革 " + id);
        assertThat(register.version().orElseThrow().by()).isEqualTo("keeper" + id);
        assertThat(text(call(get("/responsibilities").session(keeper)))).contains("管养处" + id, "机构改革 " + id);
        assertThat(text(call(get("/responsibilities/history?subClass=0110").session(keeper))))
                .contains("管养处" + id);
        assertThat(call(get("/responsibilities/check").session(keeper)).getStatus())
                .isEqualTo(200);
        assertThat(text(call(
                        get("/api/responsibilities?department=" + department).session(keeper))))
                .contains("市府〔2026〕9 号");
        assertThat(text(call(get("/api/responsibilities/export?format=csv").session(keeper))))
                .contains("0110", department);

        // when: somebody still has the old version before him
        MockHttpServletResponse late = call(post("/responsibilities/activate")
                .session(keeper)
                .with(csrf())
                .param("content", "sub_class,department\n0110," + department + "\n")
                .param("basedOn", String.valueOf(before))
                .param("reason", "迟到"));

        // then
        assertThat(late.getStatus()).isEqualTo(409);
    }

    @Test
    void whoOnlyReadsRulesCannotChangeTheRegister() throws Exception {
        // given
        MockHttpSession reader = login("reader", Role.DISPATCHER);

        // then
        assertThat(text(call(get("/responsibilities").session(reader)))).doesNotContain("/responsibilities/preview");
        assertThat(preview(reader, "sub_class,department\n0110,D\n").getStatus())
                .isEqualTo(403);
    }

    @Test
    void rulesAreShownByHowOftenTheirDecisionsCameBack() throws Exception {
        // given
        String rule = "规则甲" + id;
        String other = "规则乙" + id;
        for (int n = 0; n < 4; n++) {
            tallies.decided("CASE-" + n, "routing", rule);
            tallies.decided("CASE-" + n, "routing", other);
        }
        tallies.returned("CASE-1", "routing", rule);
        tallies.overridden("CASE-2", "routing", rule);

        // then
        assertThat(returns.byRule("routing").get("规则甲" + id)).isEqualTo(new RuleReturn("规则甲" + id, 4, 1, 1));
        assertThat(returns.byRule("routing").get("规则甲" + id).returnRate()).isEqualTo(25.0);
        MockHttpSession reader = login("rates", Role.DISPATCHER);
        assertThat(text(call(get("/responsibilities/returns").session(reader)))).contains("规则甲" + id, "25.0 %");
    }

    private MockHttpServletResponse preview(MockHttpSession session, String file) throws Exception {
        return call(multipart("/responsibilities/preview")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .session(session)
                .with(csrf()));
    }

    private MockHttpServletResponse call(RequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpSession login(String name, Role role) throws Exception {
        staff.createPerson(name + id, name, PASSWORD, List.of(Post.cityWide(role)));
        MockHttpSession session = new MockHttpSession();
        var answer = http.perform(post("/login")
                        .session(session)
                        .with(request -> {
                            request.setRequestedSessionIdValid(true);
                            return request;
                        })
                        .with(csrf())
                        .param("username", name + id)
                        .param("password", PASSWORD))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
