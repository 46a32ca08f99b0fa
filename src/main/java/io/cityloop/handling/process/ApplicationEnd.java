package io.cityloop.handling.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationConcluded;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Actor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Settles an application and ends it: two moments, which lie apart only for a suspension. */
@Component
class ApplicationEnd {

    private final ApplicationRegister register;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    ApplicationEnd(
            ApplicationRegister register, CaseFiles cases, CaseTimeline timeline, ApplicationEventPublisher events) {
        this.register = register;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
    }

    /** Settles an open application with a timeline entry; false when it was settled before. */
    boolean settle(Application application, ApplicationState state, Map<String, ?> more) {
        if (!register.settle(application.id(), state)) {
            return false;
        }
        Map<String, Object> details = new HashMap<>(more);
        details.put("department", application.organisation());
        details.put("decidedBy", application.decidedBy());
        timeline.append(
                application.caseNumber(), Actor.system(), action(application, state), details, reason(application));
        events.publishEvent(new ApplicationConcluded(register.require(application.id())));
        return true;
    }

    /** Its process is over. A case is under supervision as long as one runs. */
    void end(Application application) {
        register.end(application.id());
        if (application.kind() == ApplicationKind.SUPERVISION) {
            cases.supervise(application.caseNumber(), false);
        }
    }

    private static String action(Application application, ApplicationState state) {
        String word = switch (state) {
            case GRANTED -> "Granted";
            case REFUSED -> "Refused";
            case CANCELLED -> "Cancelled";
            case OPEN -> throw new IllegalArgumentException("open is no end");
        };
        return "handling." + application.kind().key() + word;
    }

    private static @Nullable String reason(Application application) {
        return application.decisionReason();
    }
}
