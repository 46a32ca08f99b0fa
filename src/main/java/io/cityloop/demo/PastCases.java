package io.cityloop.demo;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Pause;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.StageLimits;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.PastCase;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes up how cases of the demo city's past went: who did which step when. Whether somebody was late is not made up but
 * follows from limits and calendar, as in a case that is lived through.
 */
@Component
@DemoOnly
class PastCases {

    private static final int PRIORITY = 50;

    private final WorkCalendars calendars;
    private final StageLimits limits;
    private final PastPeople people;

    PastCases(WorkCalendars calendars, StageLimits limits, PastPeople people) {
        this.calendars = calendars;
        this.limits = limits;
        this.people = people;
    }

    /**
     * What a case is about and how well those work who have to do with it.
     *
     * @param name two subjects of one name are the same case
     * @param lateChance of the department, 0 to 1
     * @param reworkChance of the department, 0 to 1
     */
    record Subject(
            String name,
            Place place,
            Point point,
            FilingCondition condition,
            String subClassName,
            String department,
            double lateChance,
            double reworkChance) {}

    /** A case reported at this moment, to its end. */
    PastCase tell(Subject subject, Instant begun) {
        Random random = new Random(subject.name().hashCode());
        PastStory story = new PastStory(begun, calendars.current(), random);
        String channel = random.nextInt(10) < 6 ? "inspector" : random.nextInt(3) < 2 ? "citizen" : "hotline";
        Actor acceptor = people.acceptor(1 + random.nextInt(3));
        Actor reporter = reporter(channel, subject, acceptor, random);
        NewCase report = report(subject, channel, reporter);
        story.does(reporter, "reported", report.details(), null);
        if (!accepted(story, subject, channel, acceptor, random)) {
            return new PastCase(
                    report,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0,
                    story.steps(),
                    story.clocks(),
                    CaseStatus.REFUSED,
                    story.now());
        }
        file(story, subject, random);
        int returns = dispatchAndMaybeReturn(story, subject, random);
        Actor handler = people.handler(subject.department(), 1 + random.nextInt(2));
        Actor checker = people.neighbour(subject.place().community());
        int reworks = handle(story, subject, handler, checker, random);
        story.stage(Stage.CLOSING, limits.closing(), 0.06);
        story.does(people.shiftLeader(1 + random.nextInt(2)), "closeCase.close", Map.of(), null);
        FilingCondition condition = subject.condition();
        return new PastCase(
                report,
                new Filing(
                        condition.subClass(),
                        condition.id(),
                        condition.standardVersion(),
                        condition.limitText(),
                        condition.lawBroken()),
                new Dispatch(subject.department(), List.of(), condition.limitText(), PRIORITY, null),
                handler.username(),
                checker.username(),
                reworks,
                returns,
                story.steps(),
                story.clocks(),
                CaseStatus.CLOSED,
                story.now());
    }

    private Actor reporter(String channel, Subject subject, Actor acceptor, Random random) {
        return switch (channel) {
            case "inspector" -> people.inspector(subject.place().community());
            case "citizen" -> people.citizen(1 + random.nextInt(3));
            default -> acceptor;
        };
    }

    private static NewCase report(Subject subject, String channel, Actor reporter) {
        String what = subject.subClassName() + "：" + subject.condition().description();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("channel", channel);
        details.put("description", what);
        details.put("address", subject.place().communityName());
        details.put("grid", subject.place().grid());
        details.put("lon", subject.point().lon());
        details.put("lat", subject.point().lat());
        details.put("subClass", subject.condition().subClass());
        return new NewCase(
                null,
                UUID.nameUUIDFromBytes(subject.name().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                channel,
                subject.condition().subClass(),
                what,
                subject.point(),
                subject.place(),
                subject.place().communityName(),
                null,
                channel.equals("hotline") ? null : reporter.username(),
                false,
                List.of(),
                reporter,
                details);
    }

    /** Looked at, verified where it is not clear, and accepted, or not. */
    private boolean accepted(PastStory story, Subject subject, String channel, Actor acceptor, Random random) {
        Instant arrived = story.now();
        Limit limit = limits.acceptance();
        boolean there = true;
        List<Pause> pauses = new ArrayList<>();
        if (!channel.equals("inspector") && random.nextInt(2) == 0) {
            story.waits(240);
            story.does(acceptor, "acceptReport.verify", Map.of(), null);
            Instant sent = story.now();
            story.stage(Stage.VERIFICATION, limits.verification(), 0.08);
            there = random.nextInt(8) > 0;
            story.does(
                    people.inspector(subject.place().community()),
                    there ? "verifyReport.exists" : "verifyReport.notExists",
                    Map.of(),
                    there ? null : "现场未发现所述问题");
            pauses.add(new Pause(sent, story.now()));
            story.waits(120);
        } else {
            story.at(story.done(arrived, limit, limit.length(), 0.05));
            there = random.nextInt(25) > 0;
        }
        story.stopped(Stage.ACCEPTANCE, null, limit, arrived, pauses);
        story.does(acceptor, there ? "acceptReport.accept" : "acceptReport.refuse", Map.of(), there ? null : "不属于受理范围");
        return there;
    }

    private void file(PastStory story, Subject subject, Random random) {
        story.stage(Stage.FILING, limits.filing(), 0.05);
        story.does(
                people.shiftLeader(1 + random.nextInt(2)),
                "fileCase.file",
                Map.of("subClass", subject.condition().subClass()),
                null);
    }

    /** The handling clock begins with the dispatch; returns how often the department tried to give the case back. */
    private int dispatchAndMaybeReturn(PastStory story, Subject subject, Random random) {
        Actor dispatcher = people.dispatcher(1 + random.nextInt(2));
        story.stage(Stage.DISPATCH, limits.dispatch(), 0.05);
        story.does(dispatcher, "dispatchCase.dispatch", Map.of("leadDepartment", subject.department()), null);
        story.handlingBegins();
        story.waits(900);
        if (random.nextInt(20) > 0) {
            return 0;
        }
        story.does(people.lead(subject.department()), "assignHandler.return", Map.of(), "不在我单位职责范围");
        Instant away = story.now();
        story.stage(Stage.DISPATCH, limits.dispatch(), 0.05);
        story.does(dispatcher, "reviewReturn.refuse", Map.of(), "按责任清单由你单位处置");
        story.stoodStill(new Pause(away, story.now()));
        story.waits(900);
        return 1;
    }

    /** Worked on, checked, and worked on again; returns how often again. */
    private int handle(PastStory story, Subject subject, Actor handler, Actor checker, Random random) {
        Actor lead = people.lead(subject.department());
        Limit limit = subject.condition().limit();
        story.does(lead, "assignHandler.assign", Map.of("handler", handler.username()), null);
        story.works(limit, subject.lateChance());
        submit(story, handler, lead);
        Instant checked = story.now();
        story.stage(Stage.CHECK, limits.check(), 0.07);
        if (random.nextDouble() >= subject.reworkChance()) {
            story.handlingEnds(subject.department(), limit, checked);
            story.does(checker, "checkResult.done", Map.of(), null);
            return 0;
        }
        boolean falsified = random.nextInt(12) == 0;
        story.does(checker, "checkResult.notDone", Map.of("form", Map.of("falsified", falsified)), "现场仍未达到结案条件");
        story.stoodStill(new Pause(checked, story.now()));
        story.works(limit, subject.lateChance() / 2);
        submit(story, handler, lead);
        story.handlingEnds(subject.department(), limit, story.now());
        story.stage(Stage.CHECK, limits.check(), 0.07);
        story.does(checker, "checkResult.done", Map.of(), null);
        return 1;
    }

    private static void submit(PastStory story, Actor handler, Actor lead) {
        story.does(handler, "handleCase.submit", Map.of(), null);
        story.waits(300);
        story.does(lead, "confirmHandling.confirm", Map.of(), null);
    }
}
