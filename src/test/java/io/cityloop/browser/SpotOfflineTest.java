package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.IssuedDocument;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An officer decides twice on the spot without a network, the browser is killed, and later everything arrives once, under
 * the numbers that were handed over.
 */
@BrowserTest
@EngineTest
class SpotOfflineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cityloop.home}")
    private Path home;

    @Autowired
    private PenaltyFiles files;

    @Autowired
    private PenaltyDocuments documents;

    @Autowired
    private People people;

    @TempDir
    private Path profile;

    @Test
    void twoDecisionsWithoutANetworkSurviveAKilledBrowserAndArriveOnce(Browsing browsing) throws IOException {
        // given: the page was opened once with a network
        Person officer = people.find("officer1").orElseThrow();
        int before = files.list(officer, null, null, 200).items().size();
        BrowserContext phone = browsing.keptPhone(profile);
        Page page = phone.pages().getFirst();
        logIn(page);
        page.navigate(address());
        assertThat(page.locator("[data-network]")).containsText("6 个预留编号");
        await().atMost(PATIENCE)
                .until(() -> Boolean.TRUE.equals(page.evaluate(
                        "() => caches.open('cityloop-spot-1').then(kept => kept.match(location.origin + location.pathname))"
                                + ".then(Boolean)")));
        page.reload();
        settled(page);

        // when: the network is gone
        phone.setOffline(true);
        page.reload();
        settled(page);
        assertThat(page.locator("[data-network]")).containsText("没有网络");
        long began = System.nanoTime();
        fill(page, "王甲", "200.01");
        page.locator("form.panel button[type=submit]").click();

        // then: the law's limit holds here too, out of the server's rules
        assertThat(page.locator("[data-local=fine]")).containsText("五十一");
        page.locator("#spot-fine").fill("50");
        page.locator("form.panel button[type=submit]").click();
        assertThat(page.locator("[data-queue] li")).hasCount(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(2));
        fill(page, "李乙", "20");
        page.locator("form.panel button[type=submit]").click();
        assertThat(page.locator("[data-queue] li[data-state=waiting]")).hasCount(2);
        browsing.picture(page, "spot-offline-390");
        List<String> handedOver = numbers(page);

        // when: the battery is empty, and the browser starts again without a network
        browsing.kill(phone, profile);
        BrowserContext again = browsing.keptPhone(profile);
        Page later = again.pages().getFirst();
        again.setOffline(true);
        later.navigate(address());
        settled(later);
        assertThat(later.locator("[data-queue] li[data-state=waiting]")).hasCount(2);
        assertThat(numbers(later)).isEqualTo(handedOver);

        // when: the network returns
        again.setOffline(false);
        logIn(later);
        later.navigate(address());
        assertThat(later.locator("[data-queue] li[data-state=arrived]")).hasCount(2);
        browsing.picture(later, "spot-arrived-390");
        later.reload();
        settled(later);
        later.waitForLoadState(LoadState.NETWORKIDLE);

        // then: exactly two files, each under its own number
        List<PenaltyFile> all = files.list(officer, null, null, 200).items();
        assertThat(all).hasSize(before + 2);
        assertThat(all.stream().limit(2).flatMap(file -> documents.of(file.id()).stream()))
                .filteredOn(document -> document.kind() == DocumentKind.SUMMARY_DECISION)
                .extracting(IssuedDocument::number)
                .containsExactlyInAnyOrderElementsOf(handedOver);
        assertThat(handedOver).doesNotHaveDuplicates().hasSize(2);
        again.close();
    }

    @SuppressWarnings("unchecked")
    private static List<String> numbers(Page page) {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('[data-queue] li')].map(row => row.dataset.number).sort()");
    }

    private static void fill(Page page, String party, String fine) {
        page.locator("#spot-secondOfficer").selectOption("officer2");
        page.locator("#spot-violation").selectOption("streetTrading");
        page.locator("#spot-place").fill("人民路与建设街交叉口");
        page.locator("#spot-facts").fill("在人行道摆摊经营，妨碍通行。");
        page.locator("#spot-party-name").fill(party);
        page.locator("#spot-party-address").fill("云溪路2号");
        page.locator("#spot-fine").fill(fine);
        page.locator("#spot-defence").fill("没有意见");
    }

    private void logIn(Page page) throws IOException {
        page.navigate("http://127.0.0.1:" + port + "/login");
        if (!page.url().contains("/login")) {
            return; // the browser still knows who he is
        }
        page.locator("#username").fill("officer1");
        page.locator("#password")
                .fill(Files.readString(home.resolve("demo-password")).strip());
        page.locator("main button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/(work|enforcement).*"));
    }

    private static void settled(Page page) {
        assertThat(page.locator("[data-island=spot][data-ready=true]")).hasCount(1);
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/enforcement/spot";
    }
}
