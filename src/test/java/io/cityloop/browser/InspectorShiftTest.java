package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.cityloop.business.LoopWalk;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.MediaStore;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.ResponsibilityGrid;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReporterRequests;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.testing.EngineTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shift without a network: 20 reports and 10 checks, the browser killed, and in the end everything is there once. */
@BrowserTest
@EngineTest
class InspectorShiftTest {

    private static final String INSPECTOR = "inspector1";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(120_000);

    @LocalServerPort
    private int port;

    @Value("${cityloop.home}")
    private Path home;

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path profile;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CaseMedia caseMedia;

    @Autowired
    private MediaStore media;

    @Autowired
    private WorkList workList;

    @Autowired
    private People people;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CityMap map;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private ReporterRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    private LoopWalk walk;
    private Person inspector;

    @BeforeEach
    void theInspectorHasHisGrids() {
        walk = new LoopWalk(intake, workList, people, cases, catalog, map, media);
        inspector = people.find(INSPECTOR).orElseThrow();
    }

    @Test
    void twentyReportsAndTenChecksOfAShiftWithoutNetworkArriveOnceAndWhole() throws Exception {
        // given: ten results to check, and the app signed in and full
        List<WorkTask> checks = toCheck(10);
        int reportsBefore = reports();
        Map<String, byte[]> photos = new LinkedHashMap<>();
        try (KillableBrowser phone = phone()) {
            Page page = signIn(phone, checks);
            picture(page, "inspector-tasks-390");

            // when: the network goes, and he works; the browser dies in between
            phone.offline(true);
            for (int i = 0; i < 8; i++) {
                report(page, photos, i);
            }
            for (WorkTask task : checks.subList(0, 4)) {
                check(page, task, photos);
            }
            phone.killAndRestart();
            page = open(phone);
            assertThat(page.locator("[data-online=no]")).hasCount(1);
            for (int i = 8; i < 20; i++) {
                report(page, photos, i);
            }
            for (WorkTask task : checks.subList(4, 10)) {
                check(page, task, photos);
            }
            phone.killAndRestart();
            page = open(phone);
            tab(page, "queue");
            assertThat(page.locator("[data-state=waiting]")).hasCount(30);
            picture(page, "inspector-queue-offline-390");
            assertThat(reports()).isEqualTo(reportsBefore);
            assertThat(completed(checks)).isZero();

            // when: the network is back, and the browser dies once more while it sends
            phone.offline(false);
            await().atMost(Duration.ofSeconds(60)).until(() -> reports() > reportsBefore + 3);
            phone.killAndRestart();
            page = open(phone);
            tab(page, "queue");
            assertThat(page.locator("[data-count='arrived:30']")).hasCount(1, PATIENTLY);
            assertThat(page.locator("[data-state=conflict], [data-state=refused]"))
                    .hasCount(0);
            picture(page, "inspector-queue-arrived-390");
        }

        // then: exactly thirty, and every photo is the one that was taken
        assertThat(reports()).isEqualTo(reportsBefore + 20);
        assertThat(completed(checks)).isEqualTo(10);
        assertThat(photos).hasSizeGreaterThanOrEqualTo(30);
        for (Map.Entry<String, byte[]> taken : photos.entrySet()) {
            assertThat(bytes(taken.getKey())).as(taken.getKey()).isEqualTo(taken.getValue());
            assertThat(caseMedia.casesWith(taken.getKey())).hasSize(1);
        }
        for (WorkTask task : checks) {
            assertThat(timeline.entries(task.caseNumber()))
                    .filteredOn(entry -> entry.action().equals("checkResult.done"))
                    .hasSize(1);
            assertThat(timeline.verify(task.caseNumber()).intact()).isTrue();
        }
        Integer placed = jdbc.queryForObject(
                "select count(*) from case_media p join case_file c on c.number = p.case_number"
                        + " where p.added_by = ? and p.lon is not null and p.taken_at is not null",
                Integer.class,
                INSPECTOR);
        assertThat(placed).isGreaterThanOrEqualTo(photos.size());
    }

    @Test
    void whatWasAnsweredMeanwhileIsShownAndTheInspectorDecides() throws Exception {
        // given
        WorkTask task = toCheck(1).getFirst();
        Map<String, byte[]> photos = new LinkedHashMap<>();
        try (KillableBrowser phone = phone()) {
            Page page = signIn(phone, List.of(task));
            phone.offline(true);
            check(page, task, photos);

            // when: the citizen answers in his place before the network is back
            requests.answerCheck(task.caseNumber(), walk.citizen(), null, true, "已经修好");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> workList.ofCase(task.caseNumber()).stream()
                            .anyMatch(one -> one.id() == task.id() && one.state() == TaskState.CANCELLED));
            phone.offline(false);
            tab(page, "queue");

            // then: nothing is overwritten, and what he entered is still there
            assertThat(page.locator("[data-state=conflict]")).hasCount(1, PATIENTLY);
            page.locator("[data-state=conflict] a").click();
            assertThat(page.locator(".i-problem")).isVisible();
            assertThat(page.locator(".i-entered img")).hasCount(1);
            assertThat(page.locator("[data-action=review]")).hasCount(0);
            picture(page, "inspector-conflict-390");
            page.locator("[data-action=toNote]").click();
            assertThat(page.locator("[data-count='arrived:1']")).hasCount(1, PATIENTLY);
        }
        assertThat(timeline.entries(task.caseNumber()))
                .filteredOn(entry -> entry.action().equals("verification.fieldNote"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("已到现场核查"));
        assertThat(timeline.entries(task.caseNumber()))
                .noneMatch(entry -> entry.action().equals("checkResult.done"));
        assertThat(caseMedia.of(task.caseNumber()))
                .filteredOn(photo -> photo.purpose() == MediaPurpose.OTHER)
                .extracting(photo -> photo.sha256())
                .containsExactlyElementsOf(photos.keySet());
    }

    private KillableBrowser phone() throws IOException {
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        Point place = hisGrids().getFirst().centre();
        return new KillableBrowser(chromium, profile, origin(), place.lon(), place.lat());
    }

    private List<UnitGrid> hisGrids() {
        List<String> his = map.responsibilityGrids().stream()
                .filter(grid -> INSPECTOR.equals(grid.inspector()))
                .map(ResponsibilityGrid::code)
                .toList();
        return map.grids().stream()
                .filter(grid -> his.contains(grid.responsibilityGrid()))
                .toList();
    }

    /** Cases of citizens that the departments say are done, in the inspector's own grids. */
    private List<WorkTask> toCheck(int wanted) throws Exception {
        FilingCondition about = walk.condition(false);
        List<UnitGrid> grids = hisGrids();
        List<Callable<WorkTask>> walks = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            Point place = grids.get((i * 3 + 1) % grids.size()).centre();
            walks.add(() -> {
                String number = walk.reports("citizen", walk.citizen(), about, place, List.of(), List.of());
                walk.accept(number);
                walk.file(number, about);
                walk.dispatched(number);
                walk.handle(number);
                return walk.awaitTask(number, "userTask_checkResult");
            });
        }
        List<WorkTask> tasks = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (Future<WorkTask> one : pool.invokeAll(walks)) {
                tasks.add(one.get());
            }
        }
        assertThat(tasks).allSatisfy(task -> assertThat(task.assignee()).isEqualTo(INSPECTOR));
        return tasks;
    }

    private Page open(KillableBrowser phone) {
        Page page = phone.page();
        page.navigate(origin() + "/inspector/");
        assertThat(page.locator("body[data-ready]")).hasCount(1);
        return page;
    }

    private Page signIn(KillableBrowser phone, List<WorkTask> tasks) throws IOException {
        Page page = open(phone);
        page.locator("[name=username]").fill(INSPECTOR);
        page.locator("[name=password]")
                .fill(Files.readString(home.resolve("demo-password")).strip());
        page.locator(".i-signin button").click();
        assertThat(page.locator("body[data-ready='#/tasks']")).hasCount(1);
        for (WorkTask task : tasks) {
            assertThat(card(page, task)).hasCount(1);
        }
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return page;
    }

    private static Locator card(Page page, WorkTask task) {
        return page.locator("[data-task='" + task.id() + "'] a");
    }

    private static void tab(Page page, String name) {
        page.locator(".i-tabs a[href='#/" + name + "']").click();
        assertThat(page.locator("body[data-ready='#/" + name + "']")).hasCount(1);
    }

    private static void report(Page page, Map<String, byte[]> photos, int number) throws IOException {
        tab(page, "report");
        boolean selfHandled = number % 10 == 9;
        if (selfHandled) {
            page.locator("[name=selfHandled]").check();
            attach(page, "mediaBefore", photos);
            attach(page, "mediaAfter", photos);
        } else {
            attach(page, "media", photos);
        }
        page.locator("[name=subclass]").fill("井盖");
        page.locator(".i-choice").first().click();
        page.locator("[name=description]").fill("离线上报第 " + (number + 1) + " 件：井盖破损");
        assertThat(page.locator(".i-place")).hasAttribute("data-known", "true");
        if (number == 0) {
            picture(page, "inspector-report-390");
        }
        page.locator("[data-save]").click();
        assertThat(page.locator("body[data-ready='#/queue']")).hasCount(1);
    }

    private static void check(Page page, WorkTask task, Map<String, byte[]> photos) throws IOException {
        tab(page, "tasks");
        card(page, task).click();
        attach(page, "photos", photos);
        page.locator("[name=finding]").fill("已到现场核查");
        picture(page, "inspector-check-390");
        page.locator("[data-outcome=done]").click();
        assertThat(page.locator("body[data-ready='#/tasks']")).hasCount(1);
    }

    private static void attach(Page page, String field, Map<String, byte[]> photos) throws IOException {
        byte[] photo = noise();
        String sha256 = ChainLink.sha256(photo);
        photos.put(sha256, photo);
        page.locator("[data-photos='" + field + "']").setInputFiles(new FilePayload("photo.png", "image/png", photo));
        assertThat(page.locator("[data-sha256='" + sha256 + "']")).hasCount(1);
    }

    private int reports() {
        Integer count = jdbc.queryForObject(
                "select count(*) from case_file where channel = 'inspector' and reporter_username = ?",
                Integer.class,
                INSPECTOR);
        return count == null ? 0 : count;
    }

    private long completed(List<WorkTask> tasks) {
        return tasks.stream()
                .flatMap(task -> workList.ofCase(task.caseNumber()).stream())
                .filter(task -> "checkResult".equals(task.formId())
                        && task.state() == TaskState.COMPLETED
                        && INSPECTOR.equals(task.completedBy()))
                .count();
    }

    private byte[] bytes(String sha256) throws IOException {
        try (InputStream stream = media.open(sha256)) {
            return stream.readAllBytes();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Noise does not become small: more than one piece of an upload. */
    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(360, 270, BufferedImage.TYPE_INT_RGB);
        Random noise = new Random();
        for (int x = 0; x < 360; x++) {
            for (int y = 0; y < 270; y++) {
                image.setRGB(x, y, noise.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
