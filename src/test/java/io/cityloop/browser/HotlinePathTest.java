package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.RegionLevel;
import io.cityloop.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calls are taken with the keyboard alone: there is no click in this test. */
@BrowserTest
@EngineTest
class HotlinePathTest {

    private static final String CALLER = "13700000417";

    @LocalServerPort
    private int port;

    @Value("${cityloop.home}")
    private Path home;

    @Autowired
    private CityMap map;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void threeCallsAreFiledAndOneIsUrgedWithoutAMouse(Browsing browsing) throws IOException {
        // given an operator who logs in by keyboard
        var desk = browsing.desk();
        login(desk);
        desk.navigate(address("/hotline"));
        settle(desk);
        assertThat(desk.locator("#phone")).isFocused();
        var community = map.regions(RegionLevel.COMMUNITY).getFirst().name();

        // when two calls are filed, the second with a double Enter
        var first = call(desk, CALLER, "路灯不亮，整条街都是黑的", community, false);
        browsing.picture(desk, "hotline-filed-1440");
        next(desk);
        var second = call(desk, "13700000418", "井盖破了一个口子", community, true);
        next(desk);

        // when the browser is reloaded in the middle of the third
        type(desk, CALLER);
        assertThat(desk.locator("[data-earlier] li")).hasCount(1);
        desk.keyboard().press("F4");
        type(desk, "垃圾桶满了没人收");
        desk.reload();
        settle(desk);
        assertThat(desk.locator("#description")).hasValue("垃圾桶满了没人收");
        assertThat(desk.locator("[data-draft]")).isVisible();
        place(desk, community);
        browsing.picture(desk, "hotline-call-1440");
        desk.keyboard().press("Control+Enter");
        var third = number(desk);
        next(desk);

        // when the first caller calls again to hurry
        type(desk, CALLER);
        assertThat(desk.locator("[data-earlier] li")).hasCount(2);
        desk.keyboard().press("F9");
        desk.keyboard().press("ArrowDown");
        assertThat(desk.locator("[data-earlier] li:focus")).containsText(first);
        desk.keyboard().press("u");
        assertThat(desk.locator("[data-earlier] li").nth(1)).containsText("已催办");
        browsing.picture(desk, "hotline-urged-1440");

        // when he adds something
        desk.keyboard().press("F4");
        type(desk, "路口的也不亮");
        desk.keyboard().press("F9");
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("a");
        assertThat(desk.locator("[data-earlier] li").nth(1)).containsText("已补充");

        // then there are three cases, and one of them was urged
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM case_file WHERE channel = 'hotline' AND reporter_phone IN (?, ?)",
                        Integer.class,
                        CALLER,
                        "13700000418"))
                .isEqualTo(3);
        await().until(() -> cases.find(first).orElseThrow().urges() == 1);
        assertThat(cases.find(third).orElseThrow().urges()).isZero();

        // then on a telephone nothing sticks out
        desk.setViewportSize(390, 844);
        assertThat((Integer) desk.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        browsing.picture(desk, "hotline-call-390");
        assertThat(browsing.complaints())
                .filteredOn(one -> !one.contains("status of 404"))
                .isEmpty();
    }

    private void login(Page desk) throws IOException {
        desk.navigate(address("/login"));
        desk.locator("#username").focus();
        type(desk, "acceptor1");
        desk.keyboard().press("Tab");
        type(desk, Files.readString(home.resolve("demo-password")).strip());
        desk.keyboard().press("Enter");
        desk.waitForURL(Pattern.compile(".*/work.*"));
    }

    private static String call(Page desk, String phone, String words, String community, boolean twice) {
        type(desk, phone);
        desk.keyboard().press("F4");
        type(desk, words);
        place(desk, community);
        assertThat(desk.locator("[data-readback]")).containsText(words);
        desk.keyboard().press("Control+Enter");
        if (twice) {
            desk.keyboard().press("Control+Enter");
        }
        return number(desk);
    }

    private static void place(Page desk, String community) {
        desk.keyboard().press("F8");
        type(desk, community);
        assertThat(desk.locator("#places li").first()).containsText(community);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#address")).isFocused();
        type(desk, "，公交站旁");
    }

    private static String number(Page desk) {
        assertThat(desk.locator("[data-done]")).isVisible();
        assertThat(desk.locator("[data-next]")).isFocused();
        var number = desk.locator("[data-digits]").getAttribute("data-number");
        assertThat(desk.locator("[data-digits]").textContent()).isEqualTo(number);
        return number;
    }

    private static void next(Page desk) {
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#phone")).isFocused();
        assertThat(desk.locator("#phone")).hasValue("");
    }

    private static void type(Page desk, String text) {
        desk.keyboard().insertText(text);
    }

    private static void settle(Page page) {
        assertThat(page.locator("[data-island]:not([data-ready=true])")).hasCount(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
