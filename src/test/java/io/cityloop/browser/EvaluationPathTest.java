package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.PeriodState;
import io.cityloop.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evaluator makes a day's scores public, a supervisor watches, a department sees its own, a citizen reads. */
@BrowserTest
@EngineTest
class EvaluationPathTest {

    @LocalServerPort
    private int port;

    @Value("${cityloop.home}")
    private Path home;

    @Autowired
    private Evaluations evaluations;

    @Test
    void aDayIsComputedReviewedPublishedAndReadByEverybody(Browsing browsing) throws IOException {
        // given: yesterday is over
        var yesterday = evaluations.periods(PeriodKind.DAY, 2).getLast().period();
        var desk = desk(browsing, "evaluator1");

        // when: today is looked at
        desk.navigate(address("/evaluation"));

        // then
        assertThat(desk.locator(".notice[data-tone=judging]")).containsText("暂估");

        // when: yesterday is computed
        desk.navigate(address("/evaluation/periods/" + yesterday.key()));
        desk.locator("form[action$='/compute'] button").click();
        assertThat(desk.locator(".notice[data-tone=done]")).containsText("已计算");

        // then: the proof holds, and only a reviewed period goes out
        desk.locator("form[action$='/replay'] button").click();
        assertThat(desk.locator(".notice[data-tone=done]")).containsText("逐字节相同");
        desk.locator("input[name=reviewed]").check();
        desk.locator("form[action$='/publish'] button").click();
        assertThat(desk.locator(".notice[data-tone=done]")).containsText("已发布");
        assertThat(desk.locator("form[action$='/compute']")).hasCount(0);
        assertThat(state(yesterday)).isEqualTo(PeriodState.PUBLISHED);
        browsing.picture(desk, "evaluation-path-published-1440");

        // then: a citizen reads it without an account
        var phone = browsing.phone();
        phone.navigate(address("/publication/" + yesterday.key()));
        assertThat(phone.locator("h1")).hasText("城市管理评价公示");

        // then: who supervises sees everybody, who handles only his own
        var supervisor = desk(browsing, "supervisor1");
        supervisor.navigate(address("/evaluation?kind=inspector"));
        assertThat(supervisor.locator("h1")).containsText("监督员");
        var inspector = desk(browsing, "inspector1");
        inspector.navigate(address("/evaluation?kind=inspector"));
        assertThat(inspector.locator("h1")).hasText("我的评价");
        assertThat(browsing.complaints()).isEmpty();
    }

    private PeriodState state(Period period) {
        return evaluations.period(period).state();
    }

    private Page desk(Browsing browsing, String username) throws IOException {
        var page = browsing.desk();
        page.navigate(address("/login"));
        page.locator("#username").fill(username);
        page.locator("#password")
                .fill(Files.readString(home.resolve("demo-password")).strip());
        page.locator("main button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/work.*"));
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
