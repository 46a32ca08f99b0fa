package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Conflict;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkTask;
import java.util.HashMap;
import java.util.Map;

/** The department replies to a supervision, or the supervisor judges the reply; each is kept with the supervision. */
class SupervisionStep implements UserTaskHandler, FormPrefill {

    private final String elementId;
    private final ApplicationRegister register;

    SupervisionStep(String elementId, ApplicationRegister register) {
        this.elementId = elementId;
        this.register = register;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        Application supervision = register.running(done.caseNumber(), ApplicationKind.SUPERVISION)
                .filter(Application::open)
                .orElseThrow(() -> new Conflict("handling.applicationGone"));
        register.decide(supervision.id(), done.actor().username(), done.text("reason"));
        return Map.of();
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        register.running(task.caseNumber(), ApplicationKind.SUPERVISION).ifPresent(found -> {
            values.put("application", ApplicationReview.words(found));
            if (found.decisionReason() != null) {
                values.put("lastWord", found.decisionReason());
            }
        });
        return values;
    }
}
