package io.cityloop.notification.process;

import io.cityloop.casefile.CaseConcluded;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseOpened;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.dispatch.Returns;
import io.cityloop.handling.CaseUrged;
import io.cityloop.handling.ParentConcluded;
import io.cityloop.handling.ReworkStarted;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.notification.Notice;
import io.cityloop.tasks.TaskCompleted;
import io.cityloop.tasks.WorkList;
import io.cityloop.workflow.ProcessIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a case on its other roads: rework, urging, merging, coordination, voiding, abnormal close, reopening. */
@Component
class CaseNotices {

    private static final Set<CaseStatus> TOLD = Set.of(CaseStatus.VOID, CaseStatus.CLOSED_ABNORMALLY);

    private final CaseFiles cases;
    private final WorkList workList;
    private final Returns returns;
    private final Organisations organisations;
    private final Audience audience;
    private final Herald herald;
    private final ReporterHerald reporterHerald;

    CaseNotices(
            CaseFiles cases,
            WorkList workList,
            Returns returns,
            Organisations organisations,
            Audience audience,
            Herald herald,
            ReporterHerald reporterHerald) {
        this.cases = cases;
        this.workList = workList;
        this.returns = returns;
        this.organisations = organisations;
        this.audience = audience;
        this.herald = herald;
        this.reporterHerald = reporterHerald;
    }

    @EventListener
    void reworked(ReworkStarted started) {
        CaseFile caseFile = found(started.caseNumber());
        List<String> concerned = new ArrayList<>(audience.department(caseFile));
        concerned.addAll(cases.participants(started.caseNumber(), "handling"));
        tell("rework:" + started.round() + ":" + started.count(), "reworked", caseFile, List.of(), concerned, null);
    }

    @EventListener
    void urged(CaseUrged urged) {
        CaseFile caseFile = found(urged.caseNumber());
        List<String> concerned = new ArrayList<>(audience.department(caseFile));
        workList.openOfCase(urged.caseNumber()).stream()
                .filter(task -> task.processId().equals(ProcessIds.Process.CASE_LOOP))
                .forEach(task -> concerned.addAll(audience.of(task)));
        tell(
                "urged:" + urged.at().toEpochMilli(),
                "urged",
                caseFile,
                List.of(urged.actor().name()),
                concerned,
                urged.actor().username());
    }

    @EventListener
    void parentConcluded(ParentConcluded over) {
        CaseFile child = found(over.caseNumber());
        reporterHerald.tell(
                notice(
                        "parent:" + over.parent() + ":" + over.parentRound(),
                        "parentConcluded",
                        child,
                        List.of(
                                over.parent(),
                                "@casefile.status." + over.result().name())),
                child);
    }

    @EventListener
    void disputeDecided(TaskCompleted completed) {
        if (!completed.task().elementId().equals(ProcessIds.UserTask.COORDINATE_CASE)) {
            return;
        }
        CaseFile caseFile = found(completed.task().caseNumber());
        List<String> concerned = new ArrayList<>(audience.leads(caseFile.leadDepartment()));
        returns.agreed(caseFile).forEach(agreed -> concerned.addAll(audience.leads(agreed.department())));
        concerned.addAll(cases.participants(caseFile.number(), "dispatch"));
        tell(
                "coordinated:" + completed.task().id(),
                "coordinated",
                caseFile,
                List.of(department(caseFile)),
                concerned,
                completed.actor().username());
    }

    private String department(CaseFile caseFile) {
        String code = String.valueOf(caseFile.leadDepartment());
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    @EventListener
    void concluded(CaseConcluded over) {
        if (TOLD.contains(over.outcome())) {
            CaseFile caseFile = found(over.caseNumber());
            Notice notice = notice(
                    "concluded:" + over.round(),
                    over.outcome() == CaseStatus.VOID ? "voided" : "closedAbnormally",
                    caseFile,
                    List.of());
            herald.tell(notice, audience.department(caseFile), null);
            reporterHerald.tell(notice, caseFile);
        }
    }

    @EventListener
    void reopened(CaseOpened opened) {
        CaseFile caseFile = opened.caseFile();
        if (caseFile.round() > 1) {
            List<String> concerned = new ArrayList<>(audience.department(caseFile));
            concerned.addAll(audience.shiftLeaders(caseFile));
            tell(
                    "reopened:" + caseFile.round(),
                    "reopened",
                    caseFile,
                    List.of(String.valueOf(caseFile.round())),
                    concerned,
                    null);
        }
    }

    private void tell(
            String event,
            String kind,
            CaseFile caseFile,
            List<String> more,
            List<String> concerned,
            @org.jspecify.annotations.Nullable String actor) {
        herald.tell(notice(event, kind, caseFile, more), concerned, actor);
    }

    private static Notice notice(String event, String kind, CaseFile caseFile, List<String> more) {
        List<String> args = new ArrayList<>(List.of(caseFile.number()));
        args.addAll(more);
        return new Notice("case:" + caseFile.number() + ":" + event, kind, caseFile.number(), args);
    }

    private CaseFile found(String number) {
        return cases.find(number).orElseThrow();
    }
}
