package io.cityloop.handling.process;

import io.cityloop.calendar.Deadline;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.Stage;
import io.cityloop.calendar.StageLimits;
import io.cityloop.calendar.WorkCalendars;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseTimeline;
import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationOpened;
import io.cityloop.handling.HandlingSettings;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.identity.Actor;
import io.cityloop.workflow.ProcessCommands;
import io.cityloop.workflow.ProcessIds.Message;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes an application down and starts its process. */
@Component
class ApplicationStart {

    private final ApplicationRegister register;
    private final CaseTimeline timeline;
    private final ProcessCommands commands;
    private final WorkCalendars calendars;
    private final StageLimits limits;
    private final HandlingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationStart(
            ApplicationRegister register,
            CaseTimeline timeline,
            ProcessCommands commands,
            WorkCalendars calendars,
            StageLimits limits,
            HandlingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.timeline = timeline;
        this.commands = commands;
        this.calendars = calendars;
        this.limits = limits;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Row, timeline entry, message.
     *
     * @param correlationKey what the start message is correlated by; null for the application itself
     */
    Application begin(
            CaseFile caseFile,
            ApplicationKind kind,
            Actor actor,
            String reason,
            Map<String, String> params,
            @Nullable String correlationKey,
            Map<String, ?> variables) {
        String number = caseFile.number();
        Application application = register.open(
                number, caseFile.round(), kind, actor.username(), caseFile.leadDepartment(), reason, params);
        Map<String, Object> details = new HashMap<>(params);
        details.put("department", caseFile.leadDepartment());
        timeline.append(number, actor, "handling." + kind.key() + "Requested", details, reason);
        commands.startBeside(
                number,
                caseFile.round(),
                kind.startMessage(),
                correlationKey == null ? application.key() : correlationKey,
                application.key(),
                variables);
        events.publishEvent(new ApplicationOpened(application));
        return application;
    }

    /** Ends a suspension early. */
    void lift(Application suspension, Actor actor, String reason) {
        timeline.append(suspension.caseNumber(), actor, "handling.suspensionLifted", Map.of(), reason);
        commands.publishBeside(suspension.caseNumber(), Message.SUSPENSION_LIFTED, suspension.key(), Map.of());
    }

    /** What a reviewer has from now on: {@code warnAt} and {@code dueAt}. */
    Map<String, String> reviewClock() {
        Limit set = settings.reviewLimit();
        Limit limit = set != null ? set : limits.of(Stage.DISPATCH).orElseThrow();
        Deadline deadline = calendars.current().deadline(clock.instant(), limit);
        return Map.of(
                "warnAt",
                deadline.warnAt().toString(),
                "dueAt",
                deadline.dueAt().toString());
    }
}
