package io.cityloop.notification.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationConcluded;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationOpened;
import io.cityloop.handling.SuspensionEnded;
import io.cityloop.notification.Notice;
import io.cityloop.tasks.TaskArrived;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Applications and supervisions: whoever has to decide or answer next hears it when the diagram brings him the task, the
 * people of the case hear how it ended.
 */
@Component
class ApplicationNotices {

    private final CaseFiles cases;
    private final Audience audience;
    private final Herald herald;

    ApplicationNotices(CaseFiles cases, Audience audience, Herald herald) {
        this.cases = cases;
        this.audience = audience;
        this.herald = herald;
    }

    @EventListener
    void waitsForSomebody(TaskArrived arrived) {
        WorkTask task = arrived.task();
        if (!task.processId().equals(ProcessIds.Process.CASE_LOOP)) {
            herald.tell(
                    new Notice(
                            "task:" + task.id() + ":arrived",
                            "taskArrived",
                            task.caseNumber(),
                            List.of(task.caseNumber(), "@web.task." + task.elementId())),
                    audience.of(task),
                    null);
        }
    }

    @EventListener
    void opened(ApplicationOpened opened) {
        Application application = opened.application();
        String kind = application.kind() == ApplicationKind.SUPERVISION ? "supervised" : "applied";
        herald.tell(notice(application, "opened", kind), people(application), application.applicant());
    }

    @EventListener
    void concluded(ApplicationConcluded concluded) {
        Application application = concluded.application();
        String state = application.state().name().toLowerCase(Locale.ROOT);
        String kind = application.kind() == ApplicationKind.SUPERVISION && state.equals("granted")
                ? "supervisionEnded"
                : state;
        herald.tell(notice(application, state, kind), people(application), application.decidedBy());
    }

    @EventListener
    void goesOn(SuspensionEnded ended) {
        herald.tell(notice(ended.suspension(), "ended", "suspensionEnded"), people(ended.suspension()), null);
    }

    private List<String> people(Application application) {
        CaseFile caseFile = cases.find(application.caseNumber()).orElseThrow();
        List<String> concerned = new ArrayList<>(audience.department(caseFile));
        concerned.addAll(audience.leads(application.organisation()));
        concerned.add(application.applicant());
        return concerned;
    }

    private static Notice notice(Application application, String step, String kind) {
        return new Notice(
                "application:" + application.id() + ":" + step,
                kind,
                application.caseNumber(),
                List.of(
                        application.caseNumber(),
                        "@handling.kind." + application.kind().key()));
    }
}
