package io.cityloop.intake;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter may ask about his own case; a bean. He is known by his account, by the last four digits of his telephone,
 * or by the key of the link he was given; digits and key both go by the name of {@code phoneTail}.
 */
public interface ReporterRequests {

    /** The key of a case's own link, to be given to nobody but its reporter. */
    String key(String caseNumber);

    /**
     * What became of the problem: for a report that was merged, the case that it was merged into, else the report itself.
     * To be asked for a case of {@link #own} only.
     */
    CaseFile outcomeOf(CaseFile own);

    /**
     * The case, if this is its reporter.
     *
     * @throws io.cityloop.identity.NotFound else
     */
    CaseFile own(String caseNumber, @Nullable Person person, @Nullable String phoneTail);

    /**
     * Starts the next round of a case that was closed within the agreed days; else a Conflict that says the rule. The
     * reporter of a merged report reopens the case that it was merged into.
     */
    CaseFile reopen(String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason);

    /** Takes the report back while the round runs. */
    void withdraw(String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason);

    /**
     * Urges the case that the report is handled with, once half of the handling limit has passed.
     *
     * @return how often that case has been urged in this round
     */
    int urge(String caseNumber, @Nullable Person person, @Nullable String phoneTail, @Nullable String reason);

    /** Answers in place of the inspector whether it is done, while the check is waiting. */
    void answerCheck(
            String caseNumber,
            @Nullable Person person,
            @Nullable String phoneTail,
            boolean done,
            @Nullable String comment);

    /** Keeps how content the reporter is with a concluded case. */
    void answerSatisfaction(
            String caseNumber,
            @Nullable Person person,
            @Nullable String phoneTail,
            @Nullable Boolean solved,
            @Nullable Integer rating,
            @Nullable String comment);
}
