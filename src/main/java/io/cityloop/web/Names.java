package io.cityloop.web;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.UnreadableLimit;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.rules.FiredRule;
import io.cityloop.tasks.FormOutcome;
import io.cityloop.tasks.Forms;
import io.cityloop.workflow.ProcessModels;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call the things that the system knows by code; a code nobody has a name for is shown as it is. */
@Component("names")
class Names {

    private final MessageSource messages;
    private final Organisations organisations;
    private final People people;
    private final Catalog catalog;
    private final Forms forms;
    private final ProcessModels models;

    Names(
            MessageSource messages,
            Organisations organisations,
            People people,
            Catalog catalog,
            Forms forms,
            ProcessModels models) {
        this.messages = messages;
        this.organisations = organisations;
        this.people = people;
        this.catalog = catalog;
        this.forms = forms;
        this.models = models;
    }

    /** An organisation by its code; empty for nothing. */
    public String organisation(@Nullable String code) {
        return code == null
                ? ""
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** A person by username; empty for nothing. */
    public String person(@Nullable String username) {
        return username == null || username.isEmpty()
                ? ""
                : people.find(username).map(Person::name).orElse(username);
    }

    /** A sub-class of the standard in force, its class before it; empty for nothing. */
    public String subClass(@Nullable String code) {
        return code == null
                ? ""
                : catalog.subClass(code)
                        .map(found -> found.className() + " · " + found.name())
                        .orElse(code);
    }

    /** A sub-class of the version a case was filed under. */
    public String subClass(@Nullable String version, @Nullable String code) {
        return version == null || code == null
                ? subClass(code)
                : catalog.subClass(version, code)
                        .map(found -> found.className() + " · " + found.name())
                        .orElse(code);
    }

    /** A status in the words of staff. */
    public String status(@Nullable Object status) {
        return status == null ? "" : text("casefile.status." + status, status.toString());
    }

    /** Which colour and shape a status has: {@code new, judging, working, checking, done, stopped}. */
    public String tone(@Nullable Object status) {
        if (status == null) {
            return "new";
        }
        return switch (CaseStatus.valueOf(status.toString())) {
            case REPORTED -> "new";
            case PENDING_ACCEPTANCE, VERIFYING, SELF_HANDLED_REVIEW, PENDING_FILING, PENDING_DISPATCH -> "judging";
            case PENDING_ASSIGNMENT,
                    HANDLING,
                    PENDING_CONFIRMATION,
                    RETURN_REVIEW,
                    COORDINATING,
                    SUSPENDED,
                    INSPECTING_VIOLATION -> "working";
            case PENDING_CHECK, PENDING_CLOSING, PENDING_ABNORMAL_CLOSE -> "checking";
            case CLOSED, SELF_HANDLED, ANSWERED -> "done";
            case REFUSED, MERGED, VOID, CLOSED_ABNORMALLY, WITHDRAWN -> "stopped";
        };
    }

    /** A user task by its element id; in Chinese a task without message is called as the diagram calls it. */
    public String task(@Nullable String elementId) {
        if (elementId == null) {
            return "";
        }
        return text("web.task." + elementId, diagramName(elementId));
    }

    private String diagramName(String elementId) {
        return models.userTasks().stream()
                .filter(task -> task.elementId().equals(elementId))
                .map(task -> task.name())
                .findFirst()
                .orElse(elementId);
    }

    /** A stage by its key. */
    public String stage(@Nullable Object key) {
        return key == null ? "" : text("web.stage." + key, key.toString());
    }

    /** A time limit in the reader's language; what is no limit is shown as it is. */
    public String limit(@Nullable String text) {
        if (text == null || !english()) {
            return text == null ? "" : text;
        }
        try {
            var limit = Limit.parse(text);
            var amount = text(
                    "calendar.derivation.amount",
                    "{0} {1}",
                    String.valueOf(limit.amount()),
                    text("calendar.unit." + limit.unit().name(), limit.unit().text()));
            return limit.season() == null ? amount : amount + ", " + season(limit.season());
        } catch (UnreadableLimit unreadable) {
            return text;
        }
    }

    /** A season by its name. */
    public String season(String name) {
        return text("calendar.season." + name, name);
    }

    /** A holiday by its name in the notice; combined names (中秋节、国庆节) part by part. */
    public String holiday(@Nullable String name) {
        return name == null
                ? ""
                : Stream.of(name.split("、"))
                        .map(part -> text("calendar.holiday." + part, part))
                        .collect(Collectors.joining(text("web.js.listSeparator", ", ")));
    }

    /** A channel by its key. */
    public String channel(@Nullable String key) {
        return key == null ? "" : text("casefile.channel." + key, key);
    }

    /** A role by its key. */
    public String role(@Nullable String key) {
        return key == null ? "" : text("web.role." + key, key);
    }

    /** Who did something: name, then the post he did it from. */
    public String actor(Actor actor) {
        var name = new StringBuilder(
                Actor.SYSTEM.equals(actor.username()) ? text("web.actor.system", actor.name()) : actor.name());
        if (actor.role() != null) {
            name.append(" · ").append(role(actor.role().key()));
        }
        if (actor.organisation() != null) {
            name.append(" · ").append(organisation(actor.organisation()));
        }
        return name.toString();
    }

    /** What the timeline says was done: its own message, else the task's name and the outcome's as the form words it. */
    public String action(String action) {
        for (var prefix : List.of("casefile.action.", "web.action.", "")) {
            var own = message(prefix + action);
            if (own != null) {
                return own;
            }
        }
        var dot = action.indexOf('.');
        if (dot < 0) {
            return action;
        }
        var form = action.substring(0, dot);
        var outcome = action.substring(dot + 1);
        return forms.ids().contains(form) ? task("userTask_" + form) + " · " + outcome(form, outcome) : action;
    }

    /** A rule in the reader's language; one that has no English is shown as it is written. */
    public String rule(FiredRule rule) {
        var translated = rule.english();
        return english() && translated != null ? translated : rule.name();
    }

    /** A decision by its name. */
    public String decision(String name) {
        return text("web.decision." + name, name);
    }

    /** Whatever this may be the code of: organisation, status, stage; else itself. */
    public String code(String code) {
        return organisations
                .find(code)
                .map(Organisation::name)
                .orElseGet(() -> text("casefile.status." + code, text("web.word." + code, code)));
    }

    /** An outcome of a form in the reader's language. */
    public String outcome(String form, @Nullable String key) {
        if (key == null) {
            return "";
        }
        return forms.form(form).outcome(key).map(this::label).orElse(key);
    }

    private String label(FormOutcome outcome) {
        return english() ? outcome.labelEn() : outcome.label();
    }

    /** The one truth about whether the reader reads English. */
    static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** A refusal's detail in words: it is words already, or the key of a message. */
    public String refusal(String wordsOrKey) {
        return text(wordsOrKey, wordsOrKey);
    }

    private String text(String key, String otherwise) {
        var text = message(key);
        return text == null ? otherwise : text;
    }

    private String text(String key, String otherwise, Object... arguments) {
        return messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
    }

    private @Nullable String message(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
