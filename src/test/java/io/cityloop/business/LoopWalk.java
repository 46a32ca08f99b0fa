package io.cityloop.business;

import static org.awaitility.Awaitility.await;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.MediaStore;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.catalog.Kind;
import io.cityloop.catalog.SubClass;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Walks cases of the demo city through the loop the way its people would, over the real services. */
public final class LoopWalk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReportIntake intake;
    private final WorkList workList;
    private final People people;
    private final CaseFiles cases;
    private final Catalog catalog;
    private final CityMap map;
    private final MediaStore media;
    private final AtomicInteger next = new AtomicInteger();

    public LoopWalk(
            ReportIntake intake,
            WorkList workList,
            People people,
            CaseFiles cases,
            Catalog catalog,
            CityMap map,
            MediaStore media) {
        this.intake = intake;
        this.workList = workList;
        this.people = people;
        this.cases = cases;
        this.catalog = catalog;
        this.map = map;
        this.media = media;
    }

    /** A sub-class of events whose first condition breaks a law, or does not. */
    public FilingCondition condition(boolean lawBroken) {
        return catalog.subClasses().stream()
                .filter(subClass -> subClass.kind() == Kind.EVENT)
                .map(SubClass::code)
                .flatMap(code -> catalog.conditions(code).stream())
                .filter(condition -> condition.lawBroken() == lawBroken)
                .findFirst()
                .orElseThrow();
    }

    public Person citizen() {
        return one(Role.CITIZEN);
    }

    Person one(Role role) {
        return people.withRole(role, null).getFirst();
    }

    /** A report of a citizen, somewhere else each time. */
    String citizenReports(FilingCondition about) {
        return reports("citizen", citizen(), about, place(), List.of(), List.of());
    }

    public String reports(
            String channel, Person who, FilingCondition about, Point where, List<String> before, List<String> after) {
        return intake.report(
                        new Report(
                                UUID.randomUUID().toString(),
                                channel,
                                about.subClass(),
                                "测试：" + about.description(),
                                where,
                                "测试路 " + next.incrementAndGet() + " 号",
                                null,
                                before.isEmpty() ? List.of(photo(who)) : List.of(),
                                before,
                                after,
                                !before.isEmpty(),
                                null),
                        who)
                .caseFile()
                .number();
    }

    /** A place in the city, another one each time. */
    Point place() {
        List<UnitGrid> grids = map.grids();
        return grids.get(next.addAndGet(7) % grids.size()).centre();
    }

    String photo(Person who) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, next.incrementAndGet() * 7919);
        image.setRGB(2, 2, (int) System.nanoTime());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return media.store(bytes.toByteArray(), who.username()).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the task and lets the first suitable person do it. */
    public Person step(String number, String elementId, String outcome, Map<String, ?> form) {
        return step(number, elementId, outcome, form, Set.of());
    }

    /** The same, but not one of these people. */
    Person step(String number, String elementId, String outcome, Map<String, ?> form, Set<String> notThem) {
        WorkTask task = awaitTask(number, elementId);
        Person person = whoCan(task, notThem);
        doIt(person, task, outcome, form);
        return person;
    }

    void doIt(Person person, WorkTask task, String outcome, Map<String, ?> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.computeIfPresent("photos", (key, wanted) -> List.of(photo(person)));
        values.computeIfPresent("afterPhotos", (key, wanted) -> List.of(photo(person)));
        workList.complete(person, task.id(), task.version(), outcome, values);
    }

    Person whoCan(WorkTask task, Set<String> notThem) {
        if (task.assignee() != null) {
            return people.find(task.assignee()).orElseThrow();
        }
        Role role = Role.of(task.candidateRole());
        return people.withRole(role, null).stream()
                .filter(person -> person.covers(role, task.organisation(), task.region()))
                .filter(person -> !notThem.contains(person.username()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can do " + task));
    }

    public WorkTask awaitTask(String number, String elementId) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> find(number, elementId) != null);
        WorkTask task = find(number, elementId);
        if (task == null) {
            throw new AssertionError("the task is gone again");
        }
        return task;
    }

    private @Nullable WorkTask find(String number, String elementId) {
        return workList.openOfCase(number).stream()
                .filter(task -> task.elementId().equals(elementId))
                .findFirst()
                .orElse(null);
    }

    CaseFile awaitStatus(String number, CaseStatus... statuses) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Arrays.asList(statuses)
                        .contains(cases.find(number).orElseThrow().status()));
        return cases.find(number).orElseThrow();
    }

    public void accept(String number) {
        step(number, "userTask_acceptReport", "accept", Map.of());
    }

    public void file(String number, FilingCondition condition) {
        step(number, "userTask_fileCase", "file", Map.of("conditionId", Long.toString(condition.id())));
    }

    /** Dispatches as proposed when the rules were not sure; returns the case once a department has it. */
    public CaseFile dispatched(String number) {
        CaseFile caseFile = awaitStatus(
                number, CaseStatus.PENDING_DISPATCH, CaseStatus.PENDING_ASSIGNMENT, CaseStatus.INSPECTING_VIOLATION);
        if (caseFile.status() == CaseStatus.PENDING_DISPATCH) {
            WorkTask task = awaitTask(number, "userTask_dispatchCase");
            Person dispatcher = whoCan(task, Set.of());
            Map<String, Object> values = new HashMap<>();
            Object proposed = workList.view(dispatcher, task.id()).values().get("leadDepartment");
            values.put("leadDepartment", proposed);
            doIt(dispatcher, task, "dispatch", values);
        }
        return awaitStatus(number, CaseStatus.PENDING_ASSIGNMENT, CaseStatus.INSPECTING_VIOLATION);
    }

    /** From report to the department, without a broken law. */
    String toDepartment() {
        FilingCondition about = condition(false);
        String number = citizenReports(about);
        accept(number);
        file(number, about);
        dispatched(number);
        return number;
    }

    /** The department does its work: assign, handle, confirm. */
    public void handle(String number) {
        WorkTask task = awaitTask(number, "userTask_assignHandler");
        String handler = people.withRole(Role.HANDLER, task.organisation()).stream()
                .map(Person::username)
                .findFirst()
                .orElse("");
        Person lead = whoCan(task, Set.of());
        if (handler.isEmpty()) {
            doIt(lead, task, "take", Map.of());
        } else {
            doIt(lead, task, "assign", Map.of("handler", handler));
        }
        step(
                number,
                "userTask_handleCase",
                "submit",
                Map.of("afterPhotos", "one", "result", "已处理", "resultKind", "RESTORED"));
        step(number, "userTask_confirmHandling", "confirm", Map.of());
    }

    void check(String number, String outcome) {
        step(number, "userTask_checkResult", outcome, Map.of("photos", "one", "reason", "现场情况"));
    }

    void close(String number) {
        step(number, "userTask_closeCase", "close", Map.of("closingConditionMet", true, "closingKind", "SOLVED"));
    }
}
