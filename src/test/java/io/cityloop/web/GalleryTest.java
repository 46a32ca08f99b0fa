package io.cityloop.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.cityloop.browser.Browsing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page with data of every kind, at a desk, on a telephone, at night and in English; pictures are kept. */
@GalleryPages
class GalleryTest {

    /** Together these show every kind of part there is. */
    private static final Set<String> NIGHT = Set.of("report", "progress", "work", "task", "case", "calendar");

    private static final List<GalleryTour.Stop> PAGES = List.of(
            GalleryTour.Stop.outside("home", "/"),
            GalleryTour.Stop.outside("report", "/report"),
            GalleryTour.Stop.outside("done", "/report/done/4101022026112400017?key=Qk3vY0pZ8sLmN1aB"),
            GalleryTour.Stop.outside("public", "/public"),
            GalleryTour.Stop.outside("public-empty", "/public?region=410102999"),
            GalleryTour.Stop.outside("public-case", "/public/ref-1"),
            GalleryTour.Stop.outside("register", "/register"),
            GalleryTour.Stop.outside("track", "/track"),
            GalleryTour.Stop.outside("track-unknown", "/track/4101022026112400017?tail=9999"),
            GalleryTour.Stop.outside("progress", "/track/4101022026112400017?tail=0231"),
            GalleryTour.Stop.outside("progress-closed", "/track/4101022026112400020?tail=0231"),
            GalleryTour.Stop.inside("work", "/work?tab=pool&done=4101022026112400020"),
            GalleryTour.Stop.inside("work-empty", "/work?tab=mine"),
            GalleryTour.Stop.inside("task", "/tasks/1"),
            GalleryTour.Stop.inside("task-closing", "/tasks/3"),
            GalleryTour.Stop.inside("case", "/cases/4101022026112400017"),
            GalleryTour.Stop.inside("deadlines", "/deadlines"),
            GalleryTour.Stop.inside("notifications", "/notifications"),
            GalleryTour.Stop.inside("notification-settings", "/notifications/settings"),
            GalleryTour.Stop.outside("notification-stop", "/notifications/stop/0123456789abcdef0123456789abcdef"),
            GalleryTour.Stop.inside("deliveries", "/admin/deliveries"),
            GalleryTour.Stop.inside("hotline", "/hotline"),
            GalleryTour.Stop.inside("search", "/search"),
            GalleryTour.Stop.inside("search-empty", "/search?q=没有"),
            GalleryTour.Stop.inside("catalog", "/admin/catalog"),
            GalleryTour.Stop.inside("calendar", "/calendar?year=2026"),
            GalleryTour.Stop.inside("calendar-provisional", "/calendar?year=2028"),
            GalleryTour.Stop.inside("drift", "/admin/drift"),
            GalleryTour.Stop.inside("open311", "/admin/open311"),
            GalleryTour.Stop.inside("enforcement", "/enforcement"),
            GalleryTour.Stop.inside("penalty-file", "/enforcement/files/P2026000007"),
            GalleryTour.Stop.inside("penalty-step", "/enforcement/steps/2"),
            GalleryTour.Stop.inside("penalty-new", "/enforcement/new"),
            GalleryTour.Stop.inside("penalty-spot", "/enforcement/spot"),
            GalleryTour.Stop.inside("goods", "/enforcement/goods"),
            GalleryTour.Stop.inside("insight-penalties", "/insight/penalties"),
            GalleryTour.Stop.inside("goods-item", "/enforcement/goods/1"),
            GalleryTour.Stop.inside("not-found", "/tasks/999"));

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobodyIsHere() {
        GalleryApplication.VIEWER.set(null);
    }

    @Test
    void everyPageShowsWithoutComplaintAtAnyWidth(Browsing browsing) {
        new GalleryTour(browsing, this::address)
                .inChinese(PAGES)
                .atNight(PAGES, NIGHT)
                .inEnglish(PAGES)
                .end();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Test
    void theKeysOneToNineDecideAndTheWorkListSaysWhatBecameOfIt(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/tasks/1"));
        GalleryLook.settle(page);

        // when
        page.keyboard().press("1");

        // then
        page.waitForURL("**/work?done=*");
        assertThat(page.locator(".notice")).containsText(GalleryCity.NUMBER);
    }

    @Test
    void whatIsMissingForAnOutcomeIsSaidAtTheField(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/tasks/1"));
        GalleryLook.settle(page);

        // when: refusing without a reason
        page.keyboard().press("3");

        // then
        assertThat(page.locator(".fjs-form-field-select.fjs-has-errors")).containsText("请填写此项");
        browsing.picture(page, "task-missing-1440");
    }

    @Test
    void theServersRefusalsAreShownAtTheFieldAndAConflictClearly(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/tasks/1"));
        GalleryLook.settle(page);

        // when: the server wants a note
        page.locator("[data-outcome=verify]").click();

        // then
        assertThat(page.locator(".fjs-form-field-textarea.fjs-has-errors")).containsText("请写明要核实什么");

        // when: somebody was faster
        page.locator(".fjs-form-field-textarea textarea").first().fill("已电话告知来电人");
        page.locator("[data-outcome=answer]").click();

        // then
        assertThat(page.locator(".task-form-message")).containsText("周强 已在 09:31 受理");
        browsing.picture(page, "task-conflict-1440");
    }

    @Test
    void whatWasTypedSurvivesAClosedTab(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/tasks/1"));
        GalleryLook.settle(page);
        page.locator(".fjs-form-field-textarea textarea").last().fill("写到一半");
        page.locator(".fjs-form-field-textarea textarea").last().blur();

        // when
        page.reload();
        GalleryLook.settle(page);

        // then
        assertThat(page.locator(".fjs-form-field-textarea textarea").last()).hasValue("写到一半");
        assertThat(page.locator(".task-form-message")).containsText("已恢复");
    }

    @Test
    void aCitizenSetsThePinByClickingTheMap(Browsing browsing) {
        // given
        var page = browsing.phone();
        page.navigate(address("/report"));
        GalleryLook.settle(page);

        // when
        page.locator(".map-canvas").click();

        // then
        assertThat(page.locator("[data-place]")).containsText("人民路街道");
        assertThat(page.locator("input[name=lon]").inputValue()).startsWith("113.6");
        browsing.picture(page, "report-pinned-390");

        // when
        page.locator("#description").fill("井盖破了");
        page.locator("button[type=submit].btn-primary").click();

        // then
        page.waitForURL("**/report/done/*");
    }

    @Test
    void withoutScriptsTheReportFormChoosesACommunity(Browsing browsing) {
        // given
        var page = browsing.window(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        page.navigate(address("/report"));

        // when / then
        assertThat(page.locator("#community")).isVisible();
        assertThat(page.locator(".map-pick")).isHidden();
        browsing.picture(page, "report-plain-390");

        // when: sent without a place
        page.locator("#description").fill("井盖破了");
        page.locator("button[type=submit].btn-primary").click();

        // then: what was written is still there, and the reason is said
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("#description")).hasValue("井盖破了");
    }

    @Test
    void moreRowsComeWithoutLeavingTheList(Browsing browsing) {
        // given
        GalleryApplication.VIEWER.set(GalleryCity.person());
        var page = browsing.desk();
        page.navigate(address("/work?tab=pool"));
        var before = page.locator("tbody tr").count();

        // when
        page.locator("tr.more a").click();

        // then
        assertThat(page.locator("tr.more")).hasCount(0);
        assertThat(page.locator("tbody tr").count()).isGreaterThan(before);
    }
}
