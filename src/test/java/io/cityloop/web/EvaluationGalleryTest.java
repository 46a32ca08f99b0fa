package io.cityloop.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.cityloop.browser.Browsing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the evaluation with scores of every kind; pictures are kept. */
@GalleryPages
class EvaluationGalleryTest {

    private static final Set<String> NIGHT = Set.of("evaluation", "evaluation-sheet", "evaluation-what-if");

    private static final List<GalleryTour.Stop> PAGES = List.of(
            GalleryTour.Stop.inside("evaluation", "/evaluation?kind=department"),
            GalleryTour.Stop.inside("evaluation-load", "/evaluation?kind=department&view=load"),
            GalleryTour.Stop.inside("evaluation-streets", "/evaluation?kind=street"),
            GalleryTour.Stop.inside("evaluation-empty", "/evaluation?kind=shiftLeader"),
            GalleryTour.Stop.inside("evaluation-sheet", "/evaluation/sheets/live:2026-10:department:D02"),
            GalleryTour.Stop.inside("evaluation-small", "/evaluation/sheets/live:2026-10:department:D05"),
            GalleryTour.Stop.inside("evaluation-none", "/evaluation/of/department/D01?period=2019"),
            GalleryTour.Stop.inside("evaluation-cases", "/evaluation/sheets/live:2026-10:department:D02/lines/1"),
            GalleryTour.Stop.inside("evaluation-compare", "/evaluation/compare?kind=department"),
            GalleryTour.Stop.inside(
                    "evaluation-what-if",
                    "/evaluation/what-if?kind=department&version=a90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90ca90c"),
            GalleryTour.Stop.inside("evaluation-run", "/evaluation/run?kind=month"),
            GalleryTour.Stop.inside("evaluation-period", "/evaluation/periods/2026-09"),
            GalleryTour.Stop.inside("evaluation-own", "/evaluation/own"),
            GalleryTour.Stop.inside("evaluation-appeals", "/evaluation/appeals"),
            GalleryTour.Stop.outside("publication", "/publication"),
            GalleryTour.Stop.outside("penalties", "/penalties"),
            GalleryTour.Stop.inside("case-closed", "/cases/4101022026112400020"));

    @LocalServerPort
    private int port;

    @Test
    void everyPageOfTheEvaluationShowsWithoutComplaintAtAnyWidth(Browsing browsing) {
        new GalleryTour(browsing, this::address)
                .atADesk(PAGES)
                .atNight(PAGES, NIGHT)
                .inEnglishOnATelephone(PAGES)
                .end();
    }

    @Test
    void aSheetOnPaperLeavesOutWhatCannotBePressed(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/evaluation/sheets/live:2026-10:department:D02"));
        GalleryLook.settle(page);

        // when
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        // then
        assertThat(page.locator(".frame-header")).isHidden();
        assertThat(page.locator("tfoot")).containsText("各行相加即得分");
        browsing.picture(page, "evaluation-sheet-print");
    }

    @Test
    void whatTheEvaluatorMayNotDoYetIsSaidWithItsReason(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/evaluation/run?kind=month"));

        // when
        page.locator("tbody form button").first().click();

        // then
        assertThat(page.locator("[role=alert]")).containsText("尚未结束");
    }

    @Test
    void aRuleVersionNobodyKnowsIsRefusedOnThePage(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();

        // when
        page.navigate(address("/evaluation/what-if?version=abc"));

        // then
        assertThat(page.locator("[role=alert]")).containsText("没有这个规则版本");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
