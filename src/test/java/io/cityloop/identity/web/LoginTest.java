package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.cityloop.identity.Post;
import io.cityloop.identity.Role;
import io.cityloop.identity.StaffRegister;
import io.cityloop.testing.DatabaseTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class LoginTest {

    private static final String PASSWORD = "a good password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffRegister register;

    private final String username = "u" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void somebodyWorksHere() {
        register.createPerson(username, "张三", PASSWORD, List.of(Post.cityWide(Role.ACCEPTOR)));
    }

    @Test
    void theLoginPageSpeaksChineseAndOnRequestEnglish() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("工作人员登录")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        mvc.perform(get("/login").param("lang", "en")).andExpect(content().string(containsString("Staff login")));
    }

    @Test
    void whoAskedForAPageGetsThereAfterLoggingIn() throws Exception {
        // given somebody who asked for a page
        var refused = mvc.perform(get("/work?x=1").accept("text/html"))
                .andExpect(redirectedUrl("/login"))
                .andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(refused.getRequest().getSession(false));

        // when he logs in, then he gets the page he asked for
        login(username, PASSWORD, session).andExpect(header().string("Location", containsString("/work?x=1")));
    }

    @Test
    void theSessionHasAnotherIdAfterLoggingIn() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();

        var after = login(username, PASSWORD, session).andReturn().getRequest().getSession(false);

        assertThat(Objects.requireNonNull(after).getId()).isNotEqualTo(before);
        mvc.perform(get("/api/me").session((MockHttpSession) after))
                .andExpect(jsonPath("$.username").value(username))
                .andExpect(jsonPath("$.posts[0].role").value("acceptor"));
    }

    @Test
    void aWrongPasswordLeadsBackToTheLoginPageWhichSaysSo() throws Exception {
        login(username, "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
        mvc.perform(get("/login").param("failed", "")).andExpect(content().string(containsString("用户名或密码不正确")));
    }

    @Test
    void aLoginWithoutTheTokenOfItsPageIsSentBackToThePage() throws Exception {
        mvc.perform(post("/login").param("username", username).param("password", PASSWORD))
                .andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void loggingOutNeedsATokenAndEndsTheSession() throws Exception {
        var session = loggedIn();

        mvc.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(redirectedUrl("/login?loggedOut"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPagesScriptCallsTheApiWithTheCookiesTokenAndNotWithout() throws Exception {
        var session = loggedIn();

        // A request that changes something: without the header it is refused before anything is looked at.
        mvc.perform(change().session(session))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("X-XSRF-TOKEN")));
        mvc.perform(change().session(session).with(csrf().useInvalidToken().asHeader()))
                .andExpect(status().isForbidden());
        mvc.perform(change().session(session).with(csrf().asHeader())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void postsTakenAwayAndPasswordsChangedCountAtOnceInOpenSessions() throws Exception {
        var session = loggedIn();

        register.assignPosts(username, List.of(Post.cityWide(Role.EVALUATOR)));
        mvc.perform(get("/api/me").session(session))
                .andExpect(jsonPath("$.posts[0].role").value("evaluator"));

        register.changePassword(username, "another good one");
        mvc.perform(get("/api/me").session(session)).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void guessingIsMadeToWaitAndTellsHowLong() throws Exception {
        for (int guess = 0; guess < 6; guess++) {
            login(username, "guess " + guess, new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
        }

        // Even the right password has to wait now, else guessing would go on.
        login(username, PASSWORD, new MockHttpSession())
                .andExpect(header().string("Location", containsString("/login?wait=")));
        mvc.perform(get("/login").param("wait", "3")).andExpect(content().string(containsString("3 秒")));
    }

    @Test
    void aDemoAccountStaysOutOutsideTheDemo() throws Exception {
        var demo = "demo-" + username;
        register.createDemoPerson(demo, "演示", "demo", List.of(Post.cityWide(Role.ADMINISTRATOR)));

        login(demo, "demo", new MockHttpSession()).andExpect(redirectedUrl("/login?failed"));
    }

    @Test
    void whoeverAcceptsAnythingIsLedToTheLoginToo() throws Exception {
        mvc.perform(get("/work").accept("*/*")).andExpect(status().isFound()).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aFragmentAskedForWithoutSessionSendsTheWholePageToTheLogin() throws Exception {
        mvc.perform(get("/work").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", endsWith("/login")));
    }

    @Test
    void browsersAreToldToBeStrict() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void filesComeWithoutCookies() throws Exception {
        mvc.perform(get("/app/no-such-file.js"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(cookie().doesNotExist("XSRF-TOKEN"))
                .andExpect(header().string("Content-Security-Policy", not("")));
    }

    private static MockHttpServletRequestBuilder change() {
        return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete("/api/tokens/current");
    }

    private MockHttpSession loggedIn() throws Exception {
        var session = login(username, PASSWORD, new MockHttpSession())
                .andExpect(redirectedUrl("/work"))
                .andReturn()
                .getRequest()
                .getSession(false);
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private ResultActions login(String name, String password, MockHttpSession session) throws Exception {
        return mvc.perform(post("/login")
                .session(session)
                .with(request -> {
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .with(csrf())
                .param("username", name)
                .param("password", password));
    }
}
