package io.cityloop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.identity.People;
import io.cityloop.identity.Role;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import io.cityloop.testing.EngineTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report goes once round the loop, each step done on its page by the person whose step it is. */
@BrowserTest
@EngineTest
class MainPathTest {

    private static final String PHONE = "13800000231";
    private static final Duration SETTLED = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cityloop.home}")
    private Path home;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private WorkList workList;

    @Autowired
    private People people;

    private final Map<String, Page> desks = new HashMap<>();

    @Test
    void aReportTravelsTheLoopOnThePagesOfEverybodyInIt(Browsing browsing) throws IOException {
        // given: a citizen on a telephone, without an account
        var phone = browsing.phone();
        phone.navigate(address("/"));
        browsing.picture(phone, "loop-01-home-390");
        var number = report(browsing, phone);

        // when: whoever the process asks does his step
        var walked = new ArrayList<String>();
        for (int step = 2; step < 20 && !status(number).concluded(); step++) {
            var task = nextTask(number, walked.size());
            walked.add(task.elementId());
            doTask(browsing, task, "loop-%02d-%s".formatted(step, task.formId()));
        }

        // then
        await().atMost(SETTLED).until(() -> status(number) == CaseStatus.CLOSED);
        assertThat(walked)
                .startsWith("userTask_acceptReport", "userTask_fileCase")
                .contains("userTask_assignHandler", "userTask_handleCase", "userTask_checkResult")
                .endsWith("userTask_closeCase");

        // then: the citizen sees the end, and the photo of it
        track(browsing, phone, number, "loop-20-closed-390");
        assertThat(phone.locator(".stage-now")).containsText("已经办结");
        assertThat(phone.locator("img[alt=处置后]")).hasCount(1);

        // then: what happened can be read in English as well, and the record is whole
        var desk = desks.values().iterator().next();
        desk.navigate(address("/cases/" + number + "?lang=en"));
        settle(desk);
        assertThat(desk.locator("h2").first()).hasText("Where the process stands");
        assertThat(desk.locator(".chain")).containsText("intact");
        browsing.picture(desk, "loop-21-case-english-1440");
        assertThat(browsing.complaints()).isEmpty();
    }

    private String report(Browsing browsing, Page phone) throws IOException {
        phone.locator(".hero-actions .btn-primary").click();
        settle(phone);
        phone.locator(".map-canvas").click();
        assertThat(phone.locator("[data-place]")).containsText("已定位");
        phone.locator("#address").fill("人民路公交站旁");
        phone.locator("#description").fill("人行道上的井盖破了一个口子，晚上看不见");
        var cover = phone.locator("#subclass option", new Page.LocatorOptions().setHasText("井盖"))
                .first()
                .getAttribute("value");
        phone.locator("#subclass").selectOption(cover);
        phone.locator("#photos").setInputFiles(photo(Color.GRAY));
        assertThat(phone.locator("[data-photos] input[name=media]")).hasCount(1);
        phone.locator("#name").fill("王女士");
        phone.locator("#phone").fill(PHONE);
        browsing.picture(phone, "loop-01-report-390");
        phone.locator("button[type=submit].btn-primary").click();
        phone.waitForURL("**/report/done/*");
        browsing.picture(phone, "loop-01-done-390");
        var number = phone.locator("[data-number]").textContent().strip();
        track(browsing, phone, number, "loop-01-track-390");
        return number;
    }

    private void track(Browsing browsing, Page phone, String number, String picture) {
        phone.navigate(address("/track"));
        phone.locator("#number").fill(number);
        phone.locator("#tail").fill(PHONE.substring(PHONE.length() - 4));
        phone.locator(".track-form button").click();
        phone.waitForURL("**/track/" + number + "**");
        assertThat(phone.locator("h1")).hasText(number);
        browsing.picture(phone, picture);
    }

    private WorkTask nextTask(String number, int walked) {
        return await().atMost(SETTLED)
                .until(
                        () -> workList.ofCase(number).stream()
                                .filter(task -> task.open() || status(number).concluded())
                                .reduce((first, last) -> last)
                                .filter(task -> workList.ofCase(number).size() > walked),
                        Optional::isPresent)
                .orElseThrow();
    }

    private CaseStatus status(String number) {
        return cases.find(number).orElseThrow().status();
    }

    private void doTask(Browsing browsing, WorkTask task, String picture) throws IOException {
        var desk = desk(browsing, whoDoes(task));
        desk.navigate(address("/work?tab=" + (task.assignee() == null ? "pool" : "mine")));
        browsing.picture(desk, picture + "-list-1440");
        desk.navigate(address("/tasks/" + task.id()));
        settle(desk);
        fill(desk, task);
        browsing.picture(desk, picture + "-1440");
        // The main line is the first outcome; nobody needs a mouse for it.
        desk.locator("#decide").click();
        desk.keyboard().press("1");
        desk.waitForURL("**/work?done=*");
        assertThat(desk.locator(".notice")).containsText(task.caseNumber());
    }

    /** Fills what the main line requires, as the form shows it. */
    @SuppressWarnings("unchecked")
    private void fill(Page desk, WorkTask task) throws IOException {
        var opened = (Map<String, Object>)
                desk.evaluate("id => fetch('/api/forms/' + id).then(answer => answer.json())", task.formId());
        var outcomes = (List<Map<String, Object>>) opened.get("outcomes");
        var requires = (List<String>) outcomes.getFirst().get("requires");
        var schema = (Map<String, Object>) opened.get("schema");
        for (var component : (List<Map<String, Object>>) schema.get("components")) {
            if (requires.contains(String.valueOf(component.get("key")))) {
                fillField(desk, String.valueOf(component.get("id")), String.valueOf(component.get("type")));
            }
        }
    }

    private void fillField(Page desk, String id, String type) throws IOException {
        var input = desk.locator("[id$='" + id + "']");
        switch (type) {
            case "select", "taglist" -> {
                var field = desk.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(input));
                if (!alreadyChosen(field)) {
                    field.locator(".fjs-input-group").first().click();
                    field.locator(".fjs-dropdownlist-item").first().click();
                }
            }
            case "filepicker" -> input.setInputFiles(photo(new Color(90, 140, 90)));
            case "checkbox" -> input.check();
            case "number" -> input.fill("1");
            default -> input.fill("已到现场，情况属实，按要求办理");
        }
    }

    private static boolean alreadyChosen(Locator field) {
        var searched = field.locator("input[type=text]");
        if (searched.count() > 0) {
            return !searched.first().inputValue().isEmpty();
        }
        return field.locator(".fjs-select-placeholder").count() == 0;
    }

    private String whoDoes(WorkTask task) {
        if (task.assignee() != null && !task.assignee().isEmpty()) {
            return task.assignee();
        }
        var role = Role.of(task.candidateRole());
        return people.withRole(role, task.organisation()).stream()
                .filter(person -> person.covers(role, task.organisation(), task.region()))
                .findFirst()
                .orElseThrow()
                .username();
    }

    private Page desk(Browsing browsing, String username) {
        return desks.computeIfAbsent(username, name -> {
            var page = browsing.desk();
            page.navigate(address("/login"));
            page.locator("#username").fill(name);
            page.locator("#password").fill(password());
            if (desks.isEmpty()) {
                browsing.picture(page, "loop-01-login-1440");
            }
            page.locator("main button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/work.*"));
            return page;
        });
    }

    private String password() {
        try {
            return Files.readString(home.resolve("demo-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Page page) {
        // Not waitForFunction: it builds code from text, which the pages' content policy forbids.
        assertThat(page.locator("[data-island]:not([data-ready=true])")).hasCount(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static FilePayload photo(Color colour) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillOval(200, 120, 240, 240);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return new FilePayload("photo.jpg", "image/jpeg", bytes.toByteArray());
    }
}
