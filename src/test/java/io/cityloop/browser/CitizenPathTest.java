package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.cityloop.business.CitizenLoop;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.MediaStore;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.handling.Urges;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.People;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.tasks.WorkList;
import io.cityloop.testing.EngineClock;
import io.cityloop.testing.EngineTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a citizen does on a telephone, from the first tap to "not solved", on the whole application. */
@BrowserTest
@EngineTest
class CitizenPathTest {

    private static final Duration SETTLED = Duration.ofSeconds(60);
    /** A Tuesday morning in the city, so that working hours pass. */
    private static final Instant TUESDAY_NINE = Instant.parse("2026-11-24T01:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private EngineClock time;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private WorkList workList;

    @Autowired
    private People people;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CityMap map;

    @Autowired
    private MediaStore media;

    @Autowired
    private Urges urges;

    @Autowired
    private ReporterRequests requests;

    private CitizenLoop loop;

    @BeforeEach
    void itIsTuesdayMorning() {
        time.pin(TUESDAY_NINE);
        loop = new CitizenLoop(intake, workList, people, cases, catalog, map, media);
    }

    @AfterEach
    void theClockRunsAgain() {
        time.reset();
    }

    @Test
    void aReportIsSuggestedJoinedUrgedRatedAndNotSolved(Browsing browsing) throws IOException {
        // given: a telephone that knows where it is
        var place = map.grids().get(3).centre();
        var phone = telephone(browsing, place);

        // when: he reports, choosing what is suggested
        var link = report(browsing, phone, "路口的路灯不亮，晚上一片漆黑", "路灯", "citizen-01");
        var number = number(link);
        assertThat(loop.file(number).subClass()).isEqualTo(subClass("路灯"));

        // then: number and link at once, and the link opens
        assertThat(phone.locator("[data-link]").inputValue()).contains("/track/" + number + "?tail=");
        phone.locator(".receipt .btn-primary").click();
        assertThat(phone.locator("h1")).hasText(number);

        // when: somebody else reports the same and joins
        var other = telephone(browsing, place);
        other.navigate(address("/report"));
        locate(other);
        other.locator("#description").fill("这里的路灯不亮");
        other.locator("#subclass").selectOption(subClass("路灯"));
        var known = other.locator("[data-nearby] button").first();
        known.click();
        assertThat(known).hasAttribute("aria-pressed", "true");
        browsing.picture(other, "citizen-02-join-390");
        var voice = number(send(other));

        // then: one case, two voices, one clock
        await().atMost(SETTLED).until(() -> loop.file(voice).status() == CaseStatus.MERGED);
        assertThat(loop.file(voice).parent()).isEqualTo(number);
        assertThat(loop.file(number).affected()).isEqualTo(2);
        assertThat(workList.ofCase(voice)).isEmpty();
        other.locator(".receipt .btn-primary").click();
        assertThat(other.locator("main")).containsText("2");

        // when: it is being handled, and half of the limit has not passed
        loop.dispatch(number);
        phone.navigate(link);
        assertThat(phone.locator("[data-urge]")).hasCount(0);
        assertThat(phone.locator("[data-urge-later]")).isVisible();
        phone.locator(".why-date summary").click();
        assertThat(phone.locator(".why-date .derivation li").first()).isVisible();
        browsing.picture(phone, "citizen-03-handling-390");

        // then: an urge sent all the same is refused
        var from = Objects.requireNonNull(urges.reporterMay(number).from());
        time.pinApplication(from.minusSeconds(60));
        phone.navigate(link);
        assertThat(phone.locator("[data-urge]")).hasCount(0);
        assertThatThrownBy(() -> requests.urge(number, null, requests.key(number), null))
                .isInstanceOf(Conflict.class);

        // when: half has passed
        time.pinApplication(from.plusSeconds(1));
        phone.navigate(link);
        browsing.picture(phone, "citizen-04-urge-390");
        phone.locator("[data-urge] button").click();

        // then
        assertThat(phone.locator("[role=status].notice")).containsText("已提醒");
        assertThat(loop.file(number).urges()).isEqualTo(1);

        // when: it is done, checked and closed
        loop.handle(number);
        loop.close(number);
        phone.navigate(link);
        assertThat(phone.locator(".stage-now")).containsText("已经办结");
        assertThat(phone.locator("img[alt=处置后]")).not().hasCount(0);
        browsing.picture(phone, "citizen-05-closed-390");

        // then: he rates it
        phone.locator("input[name=solved][value=false]").check();
        phone.locator("input[name=rating][value='2']").check();
        phone.locator("form:has(input[name=rating]) button").click();
        assertThat(phone.locator("[role=status].notice")).containsText("谢谢");
        assertThat(loop.file(number).rating()).isEqualTo(2);

        // then: and says that it is not solved
        phone.locator("summary:has-text('没有解决')").click();
        phone.locator("#reopen-reason").fill("第二天又不亮了");
        phone.locator("form[action*=reopen] button").click();
        assertThat(phone.locator("[role=status].notice")).containsText("重开");
        assertThat(loop.file(number).round()).isEqualTo(2);
        assertThat(browsing.complaints()).isEmpty();
    }

    @Test
    void withoutScriptsAReportIsFiledFollowedAndRated(Browsing browsing) throws IOException {
        // given
        var page = browsing.window(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN")
                .setViewportSize(390, 844));

        // when
        page.navigate(address("/report"));
        page.locator("#community").selectOption(map.grids().get(40).community());
        page.locator("#description").fill("垃圾桶满了没人收");
        page.locator("#photos").setInputFiles(photo());
        page.locator("button[type=submit].btn-primary").click();
        page.waitForURL("**/report/done/**");
        browsing.picture(page, "plain-01-done-390");
        var link = page.locator("[data-link]").inputValue();
        var number = number(link);

        // then
        page.locator(".receipt .btn-primary").click();
        assertThat(page.locator(".facts-words")).hasText("垃圾桶满了没人收");
        assertThat(page.locator("img[alt=处置前]")).hasCount(1);

        // when
        loop.answer(number);
        page.navigate(link);
        page.locator("input[name=solved][value=true]").check();
        page.locator("input[name=rating][value='5']").check();
        page.locator("form:has(input[name=rating]) button").click();

        // then
        assertThat(loop.file(number).rating()).isEqualTo(5);

        // when: the public list without scripts
        page.navigate(address("/public?days=365"));

        // then
        assertThat(page.locator("h1")).hasText("公开案件");
    }

    private Page telephone(Browsing browsing, Point place) {
        return browsing.window(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setGeolocation(place.lat(), place.lon())
                .setPermissions(List.of("geolocation")));
    }

    private String report(Browsing browsing, Page phone, String words, String wanted, String picture)
            throws IOException {
        phone.navigate(address("/report"));
        locate(phone);
        phone.locator("#photos").setInputFiles(photo());
        assertThat(phone.locator("[data-photos] input[name=media]")).hasCount(1);
        phone.locator("#description").fill(words);
        var chip = phone.locator(".choice-chip", new Page.LocatorOptions().setHasText(wanted))
                .first();
        chip.click();
        assertThat(chip).hasAttribute("aria-pressed", "true");
        browsing.picture(phone, picture + "-report-390");
        var link = send(phone);
        browsing.picture(phone, picture + "-done-390");
        return link;
    }

    private void locate(Page phone) {
        assertThat(phone.locator("[data-island]:not([data-ready=true])")).hasCount(0);
        phone.locator("[data-locate]").click();
        assertThat(phone.locator("[data-place]")).containsText("已定位");
    }

    /** Sends the form; the reporter's own link. */
    private String send(Page phone) {
        phone.locator("button[type=submit].btn-primary").click();
        phone.waitForURL("**/report/done/**");
        return phone.locator("[data-link]").inputValue();
    }

    private static String number(String link) {
        return link.replaceAll(".*/track/([^?]+).*", "$1");
    }

    private String subClass(String name) {
        return catalog.subClasses().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static FilePayload photo() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        image.setRGB(3, 3, (int) System.nanoTime());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return new FilePayload("photo.jpg", "image/jpeg", bytes.toByteArray());
    }
}
