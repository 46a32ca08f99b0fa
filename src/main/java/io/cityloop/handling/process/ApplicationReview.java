package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.tasks.FormPrefill;
import io.cityloop.tasks.TaskCompletion;
import io.cityloop.tasks.UserTaskHandler;
import io.cityloop.tasks.WorkTask;
import io.cityloop.workflow.ProcessIds.Variable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Somebody looks at an application: who and why is kept with it, what follows is the diagram's business. Nobody decides
 * on what he asked for himself.
 */
class ApplicationReview implements UserTaskHandler, FormPrefill {

    private final String elementId;
    private final ApplicationKind kind;
    private final ApplicationRegister register;
    private final ApplicationStart start;

    ApplicationReview(String elementId, ApplicationKind kind, ApplicationRegister register, ApplicationStart start) {
        this.elementId = elementId;
        this.kind = kind;
        this.register = register;
        this.start = start;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public Map<String, ?> complete(TaskCompletion done) {
        Application application = register.running(done.caseNumber(), kind)
                .filter(Application::open)
                .orElseThrow(() -> new Conflict("handling.applicationGone"));
        if (application.applicant().equalsIgnoreCase(done.actor().username())) {
            throw new NotAllowed("handling.ownApplication");
        }
        register.decide(application.id(), done.actor().username(), done.text("reason"));
        return Map.of(Variable.REVIEW_CLOCK, start.reviewClock());
    }

    @Override
    public Map<String, ?> values(WorkTask task, CaseFile caseFile) {
        return register.running(task.caseNumber(), kind)
                .map(found -> Map.of("application", words(found)))
                .orElse(Map.of());
    }

    /** The reason first, then what goes with it. */
    static String words(Application application) {
        String params = new TreeMap<>(application.params())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("\n"));
        return params.isEmpty() ? application.reason() : application.reason() + "\n" + params;
    }
}
