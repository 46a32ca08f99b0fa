package io.cityloop.business;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.MediaStore;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.identity.People;
import io.cityloop.intake.ReportIntake;
import io.cityloop.tasks.WorkList;
import java.util.Map;

/** What the city's people do with a citizen's report while the citizen only looks at his telephone. */
public final class CitizenLoop {

    private final LoopWalk walk;
    private final CaseFiles cases;
    private final Catalog catalog;

    public CitizenLoop(
            ReportIntake intake,
            WorkList workList,
            People people,
            CaseFiles cases,
            Catalog catalog,
            CityMap map,
            MediaStore media) {
        this.walk = new LoopWalk(intake, workList, people, cases, catalog, map, media);
        this.cases = cases;
        this.catalog = catalog;
    }

    /** The case as it stands. */
    public CaseFile file(String number) {
        return cases.find(number).orElseThrow();
    }

    /** Accepted, filed under the first condition of what the reporter chose, and given to its department. */
    public void dispatch(String number) {
        walk.accept(number);
        var condition =
                catalog.conditions(String.valueOf(file(number).subClass())).getFirst();
        walk.file(number, condition);
        walk.dispatched(number);
    }

    /** Assigned, done and confirmed. */
    public void handle(String number) {
        walk.handle(number);
    }

    /** Checked and closed. */
    public void close(String number) {
        walk.check(number, "done");
        walk.close(number);
        walk.awaitStatus(number, CaseStatus.CLOSED);
    }

    /** Answered by the acceptor at once. */
    public void answer(String number) {
        walk.step(number, "userTask_acceptReport", "answer", Map.of("answer", "已安排清运"));
        walk.awaitStatus(number, CaseStatus.ANSWERED);
    }
}
