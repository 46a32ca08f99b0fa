package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseOpened;
import io.cityloop.casefile.CaseStatusChanged;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import io.cityloop.open311.domain.Reference;
import io.cityloop.open311.persistence.PushMapper;
import io.cityloop.open311.persistence.Submissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a push where the step that asks for it was written, so that both are there or neither is. A case that itself
 * came over Open311 goes nowhere: two cities that push to each other would never end.
 */
@Component
class PushWriting {

    private final PushTargets targets;
    private final PushMapper pushes;
    private final Submissions submissions;
    private final CaseFiles cases;
    private final Clock clock;

    PushWriting(PushTargets targets, PushMapper pushes, Submissions submissions, CaseFiles cases, Clock clock) {
        this.targets = targets;
        this.pushes = pushes;
        this.submissions = submissions;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void opened(CaseOpened opened) {
        consider(opened.caseFile());
    }

    @EventListener
    void moved(CaseStatusChanged changed) {
        if (!changed.to().concluded() && targets.all().stream().anyMatch(PushTarget::enabled)) {
            cases.find(changed.caseNumber()).ifPresent(this::consider);
        }
    }

    private void consider(CaseFile file) {
        String subClass = file.subClass();
        if (subClass == null) {
            return;
        }
        List<PushTarget> wanting = targets.all().stream()
                .filter(PushTarget::enabled)
                .filter(target -> target.services().containsKey(subClass)
                        && target.covers(file.place().community()))
                .filter(target -> PushTarget.REPORTED.equals(target.moment()) || file.filedAt() != null)
                .toList();
        if (wanting.isEmpty() || submissions.isToken(file.clientId())) {
            return;
        }
        for (PushTarget target : wanting) {
            if (pushes.count(target.id(), file.number()) == 0) {
                pushes.insert(
                        target.id(),
                        file.number(),
                        target.services().getOrDefault(subClass, ""),
                        Reference.random(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
            }
        }
    }
}
