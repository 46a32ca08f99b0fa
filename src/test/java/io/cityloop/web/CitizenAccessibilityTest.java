package io.cityloop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.cityloop.browser.Browsing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page a citizen sees, in both languages, by day and at night, against WCAG 2.2 A and AA as far as axe can tell. */
@GalleryPages
class CitizenAccessibilityTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/report",
            "/report/done/4101022026112400017?key=Qk3vY0pZ8sLmN1aB",
            "/track",
            "/track/4101022026112400017?tail=9999",
            "/track/4101022026112400017?tail=0231",
            "/track/4101022026112400020?tail=0231",
            "/public",
            "/public?region=410102999",
            "/public/ref-1",
            "/publication",
            "/penalties",
            "/register");

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> WEIGHTY = Set.of("serious", "critical");

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobodyIsHere() {
        GalleryApplication.VIEWER.set(null);
    }

    @Test
    void noPageOfTheCitizenHasASeriousFinding(Browsing browsing) {
        List<String> findings = new ArrayList<>();
        var phone = browsing.phone();
        var dark = browsing.darkDesk();
        for (var path : PAGES) {
            findings.addAll(look(phone, path));
            findings.addAll(look(phone, GalleryLook.english(path)));
            findings.addAll(look(dark, path));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theReportFormHasNoneEitherWhenItOffersChoices(Browsing browsing) {
        // given
        var phone = browsing.phone();
        phone.navigate(address("/report"));
        GalleryLook.settle(phone);
        phone.locator(".map-canvas").click();
        phone.locator("#description").fill("井盖破了");
        phone.locator("[data-nearby] button").first().click();
        phone.locator(".choice-chip").first().click();
        browsing.picture(phone, "report-choices-390");

        // then
        assertThat(findings(phone, "/report with choices")).isEmpty();
    }

    private List<String> look(Page page, String path) {
        page.navigate(address(path));
        GalleryLook.settle(page);
        return findings(page, path);
    }

    private static List<String> findings(Page page, String path) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> WEIGHTY.contains(String.valueOf(rule.getImpact())))
                        .map(rule -> path + ": " + rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
