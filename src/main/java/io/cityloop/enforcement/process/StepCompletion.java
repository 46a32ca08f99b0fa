package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.RejectedInput;
import io.cityloop.tasks.FormValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step being done: the form is checked, the file locked, nothing is written yet.
 *
 * @param record the file's acts before this one
 * @param details what goes into the act besides the form; handlers add to it
 */
record StepCompletion(
        PenaltyFile file,
        PenaltyStep step,
        FileRecord record,
        String outcome,
        FormValues form,
        Actor actor,
        LocalDate today,
        Map<String, Object> details) {

    boolean is(String someOutcome) {
        return outcome.equals(someOutcome);
    }

    String penaltyId() {
        return file.id();
    }

    /** Refuses, naming the field; the message says the article. */
    static RejectedInput refused(String field, String message) {
        return new RejectedInput("form." + field, message);
    }

    /** A day that has come, and not before another. */
    LocalDate day(String key, @Nullable LocalDate notBefore, String message) {
        form.require(key);
        LocalDate day = form.date(key);
        if (day == null || day.isAfter(today)) {
            throw refused(key, "enforcement.dayToCome");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw refused(key, message);
        }
        return day;
    }

    /** A sum in yuan as fen, null when left empty. */
    @Nullable
    Fen money(String key) {
        BigDecimal yuan = form.decimal(key);
        try {
            return yuan == null ? null : Fen.parse(yuan.stripTrailingZeros().toPlainString());
        } catch (IllegalArgumentException e) {
            throw refused(key, "enforcement.notMoney");
        }
    }

    /** Refuses whoever investigated (separation of persons). */
    void requireOutsider(String message) {
        if (record.investigators().contains(actor.username())) {
            throw new NotAllowed(message);
        }
    }
}
