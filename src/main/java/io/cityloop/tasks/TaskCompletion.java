package io.cityloop.tasks;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task being done: the form has been checked against its schema, the case is locked, nothing is written yet.
 *
 * @param caseFile the case as it stood when it was locked
 * @param outcome one of the form's outcomes
 * @param form the values, by key; keys that were left empty are absent
 * @param actor who does it, from which post
 * @param at when, by the application's clock
 */
public record TaskCompletion(
        WorkTask task, CaseFile caseFile, String outcome, Map<String, Object> form, Actor actor, Instant at) {

    /** The case. */
    public String caseNumber() {
        return caseFile.number();
    }

    /** The outcome is this one. */
    public boolean is(String someOutcome) {
        return outcome.equals(someOutcome);
    }

    private FormValues values() {
        return new FormValues(form);
    }

    /** A value as text, null when it was left empty. */
    public @Nullable String text(String key) {
        return values().text(key);
    }

    /** A value as text; left empty it is refused, naming the field. */
    public String require(String key) {
        return values().require(key);
    }

    /** A value as whole number, null when it was left empty; refused when it is none. */
    public @Nullable Long number(String key) {
        return values().number(key);
    }

    /** A value as whole number; left empty it is refused, naming the field. */
    public long requireNumber(String key) {
        require(key);
        Long number = number(key);
        if (number == null) {
            throw new RejectedInput("form." + key, "tasks.form.required");
        }
        return number;
    }

    /** A box is ticked. */
    public boolean ticked(String key) {
        return values().ticked(key);
    }

    /** A value of several: ticks, tags, hashes of photos; empty when left empty. */
    public List<String> list(String key) {
        return values().list(key);
    }
}
