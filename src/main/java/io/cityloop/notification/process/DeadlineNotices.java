package io.cityloop.notification.process;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.notification.Notice;
import io.cityloop.tasks.DeadlineReached;
import io.cityloop.tasks.TaskDeadlineReached;
import io.cityloop.tasks.WorkList;
import io.cityloop.tasks.WorkTask;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warnings and missed deadlines, for whoever has or could take the task, and for whoever answers for him. */
@Component
class DeadlineNotices {

    private final CaseFiles cases;
    private final WorkList workList;
    private final Audience audience;
    private final Herald herald;

    DeadlineNotices(CaseFiles cases, WorkList workList, Audience audience, Herald herald) {
        this.cases = cases;
        this.workList = workList;
        this.audience = audience;
        this.herald = herald;
    }

    @EventListener
    void ofAStage(DeadlineReached reached) {
        CaseFile caseFile = cases.find(reached.caseNumber()).orElseThrow();
        List<String> concerned = new ArrayList<>();
        workList.openOfCase(reached.caseNumber()).stream()
                .filter(task -> reached.stage().equals(task.stage()))
                .forEach(task -> concerned.addAll(audience.of(task)));
        if (Stage.HANDLING.key().equals(reached.stage())) {
            concerned.addAll(audience.department(caseFile));
        } else if (reached.overdue()) {
            concerned.addAll(audience.shiftLeaders(caseFile));
        }
        String kind = reached.overdue() ? "overdue" : "warned";
        herald.tell(
                new Notice(
                        String.join(
                                ":",
                                kind,
                                caseFile.number(),
                                String.valueOf(reached.round()),
                                reached.stage(),
                                String.valueOf(reached.at().toEpochMilli())),
                        kind,
                        caseFile.number(),
                        List.of(caseFile.number(), "@web.stage." + reached.stage())),
                concerned,
                null);
    }

    @EventListener
    void ofATaskBesideTheLoop(TaskDeadlineReached reached) {
        WorkTask task = reached.task();
        String kind = reached.overdue() ? "overdue" : "warned";
        herald.tell(
                new Notice(
                        "task:" + task.id() + ":" + kind,
                        kind,
                        task.caseNumber(),
                        List.of(task.caseNumber(), "@web.task." + task.elementId())),
                audience.of(task),
                null);
    }
}
