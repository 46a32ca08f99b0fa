package io.cityloop.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.cityloop.testing.DatabaseTest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of every module, also of those still to come: closed, unless its route is on the public list. */
@DatabaseTest
class ClosedByDefaultTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @TestFactory
    Stream<DynamicTest> nobodyUnknownReachesAHandlerThatIsNotPublic() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(ClosedByDefaultTest::calls)
                .filter(call -> !isPublic(call))
                .map(call -> DynamicTest.dynamicTest(call.toString(), () -> refused(call)));
    }

    @Test
    void theSweepSeesHandlers() {
        assertThat(handlers.getHandlerMethods()).hasSizeGreaterThan(3);
    }

    private void refused(Call call) throws Exception {
        var answer = mvc.perform(request(HttpMethod.valueOf(call.method()), call.path()))
                .andReturn()
                .getResponse();
        if (call.path().startsWith("/api/")) {
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getHeader("WWW-Authenticate")).isNotNull();
        } else if (call.method().equals("GET")) {
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).endsWith("/login");
        } else {
            // Without the token of a page it does not even come to asking who it is.
            assertThat(answer.getStatus()).isEqualTo(403);
        }
    }

    private static boolean isPublic(Call call) {
        var routes = Stream.of(PublicRoutes.api(), PublicRoutes.pages(), PublicRoutes.programs())
                .flatMap(Arrays::stream);
        return routes.anyMatch(route -> matches(route, call));
    }

    private static boolean matches(RequestMatcher route, Call call) {
        HttpServletRequest request = new MockHttpServletRequest(call.method(), call.path());
        return route.matches(request);
    }

    private static Stream<Call> calls(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> new Call(name, example(pattern))));
    }

    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "1").replace("**", "1").replace("*", "1");
    }

    private record Call(String method, String path) {}
}
