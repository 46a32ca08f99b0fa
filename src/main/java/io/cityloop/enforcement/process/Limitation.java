package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueDate;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** No penalty for what was not found out in time (art. 36). */
@Component
class Limitation {

    private final StatutoryTerms terms;
    private final ZoneId zone;

    Limitation(StatutoryTerms terms, ZoneId zone) {
        this.terms = terms;
        this.zone = zone;
    }

    /** Refuses a file whose violation was found out too late; found out is the day the file was opened. */
    void check(PenaltyFile file) {
        LocalDate found = LocalDate.ofInstant(file.openedAt(), zone);
        check(file.severe(), file.happenedOn(), found);
    }

    /** The same before there is a file. */
    void check(boolean severe, LocalDate happenedOn, LocalDate found) {
        DueDate last = terms.due(severe ? "limitationSevere" : "limitation", happenedOn);
        if (found.isAfter(last.lastDay())) {
            throw new RejectedInput("happenedOn", "enforcement.limitation");
        }
    }
}
