package io.cityloop.intake;

import io.cityloop.identity.Person;
import org.jspecify.annotations.Nullable;

/** Takes reports in, for pages, hotline and imports; a bean. */
public interface ReportIntake {

    /**
     * Checks a report and opens a case, in one transaction with the command that starts its process. Must not be called
     * inside a transaction.
     *
     * @param person who is logged in, null for nobody
     * @throws io.cityloop.identity.RejectedInput naming every field that is wrong
     * @throws io.cityloop.identity.NotAllowed when the channel is not this person's
     */
    default Registered report(Report report, @Nullable Person person) {
        return report(report, person, Arrival.PLAIN);
    }

    /**
     * The same for a report that another program brought: with the case goes what that way knows of it. A repeated client
     * id writes nothing.
     */
    Registered report(Report report, @Nullable Person person, Arrival arrival);
}
