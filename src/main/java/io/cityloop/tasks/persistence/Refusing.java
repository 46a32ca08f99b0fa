package io.cityloop.tasks.persistence;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.tasks.TaskState;
import io.cityloop.tasks.WorkTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says why a task cannot be had or done. */
@Component
class Refusing {

    private final MessageSource messages;
    private final People people;
    private final CaseFiles cases;

    Refusing(MessageSource messages, People people, CaseFiles cases) {
        this.messages = messages;
        this.people = people;
        this.cases = cases;
    }

    /** Somebody was faster; by name, as colleagues know each other. */
    Conflict faster(WorkTask task) {
        if (task.state() == TaskState.COMPLETED) {
            return new Conflict(say("tasks.done", name(task.completedBy())));
        }
        if (task.state() == TaskState.CANCELLED) {
            return new Conflict("tasks.cancelled");
        }
        return task.assignee() == null
                ? new Conflict("tasks.changed")
                : new Conflict(say("tasks.taken", name(task.assignee())));
    }

    /**
     * Whoever handled a case never checks or closes it, and a result is not checked by whoever reported the problem.
     */
    void whoHandledAndJudges(Person person, WorkTask task) {
        String stage = task.stage();
        boolean checks = Stage.CHECK.key().equals(stage);
        if (!checks && !Stage.CLOSING.key().equals(stage)) {
            return;
        }
        boolean handled = cases.participants(task.caseNumber(), Stage.HANDLING.key()).stream()
                .anyMatch(person.username()::equalsIgnoreCase);
        if (handled) {
            throw new NotAllowed("tasks.handledByYourself");
        }
        String reporter =
                cases.find(task.caseNumber()).map(CaseFile::reporterUsername).orElse(null);
        if (checks && person.username().equalsIgnoreCase(reporter)) {
            throw new NotAllowed("tasks.reportedByYourself");
        }
    }

    private String name(@Nullable String username) {
        return username == null ? "?" : people.find(username).map(Person::name).orElse(username);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
