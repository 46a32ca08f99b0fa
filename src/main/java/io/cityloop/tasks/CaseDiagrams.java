package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseRound;
import io.cityloop.workflow.CaseProgress;
import io.cityloop.workflow.ElementVisit;
import io.cityloop.workflow.ProcessIds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Draws a case into its diagram, from what the engine handed out and what waits; a bean. */
@Service
public class CaseDiagrams {

    private final CaseProgress progress;
    private final WorkList workList;
    private final CaseFiles cases;

    CaseDiagrams(CaseProgress progress, WorkList workList, CaseFiles cases) {
        this.progress = progress;
        this.workList = workList;
        this.cases = cases;
    }

    /** The running round of a case; whether somebody may see it is asked before. */
    public CaseDiagram of(CaseFile caseFile) {
        Set<String> active = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> overdue = new LinkedHashSet<>();
        Long instance = instance(caseFile);
        for (ElementVisit visit : progress.visits(caseFile.number())) {
            if (Objects.equals(instance, visit.processInstanceKey())) {
                (visit.endedAt() == null ? active : done).add(visit.elementId());
            }
        }
        for (WorkTask task : workList.ofCase(caseFile.number())) {
            if (task.round() != caseFile.round()) {
                continue;
            }
            if (task.open()) {
                active.add(task.elementId());
            } else {
                active.remove(task.elementId());
                done.add(task.elementId());
            }
            if (task.overdue()) {
                overdue.add(task.elementId());
            }
        }
        if (caseFile.status().concluded()) {
            active.clear();
        }
        done.removeAll(active);
        String process = ProcessIds.Process.CASE_LOOP;
        return new CaseDiagram(
                process,
                "/processes/" + process + ".bpmn",
                List.copyOf(active),
                List.copyOf(done),
                List.copyOf(overdue));
    }

    private @Nullable Long instance(CaseFile caseFile) {
        return cases.rounds(caseFile.number()).stream()
                .filter(round -> round.round() == caseFile.round())
                .map(CaseRound::processInstanceKey)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
