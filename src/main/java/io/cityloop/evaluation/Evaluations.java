package io.cityloop.evaluation;

import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Periods, rankings and score sheets; a bean. Permission is the caller's business, except for what changes something:
 * {@link #compute}, {@link #publish} and {@link #prove} ask for it themselves.
 */
public interface Evaluations {

    /** Every indicator, in order of definition. */
    List<Indicator> indicators();

    /** A period and what became of it. */
    PeriodInfo period(Period period);

    /** Today's period of this kind and those before it, newest first. */
    List<PeriodInfo> periods(PeriodKind kind, int limit);

    /** The sheets of a kind in a period: the stored ones, else running figures. */
    Ranking ranking(Period period, SubjectKind kind);

    /** The sheet of this id. Throws {@link io.cityloop.identity.NotFound}. */
    ScoreSheet sheet(String sheetId);

    /** The sheet of a subject in a period; empty when nothing was counted for it. */
    Optional<ScoreSheet> sheet(Period period, Subject subject);

    /**
     * The cases behind a line of a sheet.
     *
     * @param line number of the line
     * @param cursor from the page before; null for the first
     */
    CountedCases cases(String sheetId, int line, @Nullable String cursor, int limit);

    /** A subject's scores in its own periods up to this one, oldest first. */
    List<TrendPoint> trend(Period upTo, Subject subject, int periods);

    /** Every indicator of a subject in a period. */
    List<Figure> figures(Period period, Subject subject);

    /**
     * Computes the sheets of a period that is over.
     *
     * @throws io.cityloop.identity.Conflict when it still runs or was published
     */
    PeriodInfo compute(Person person, Period period);

    /**
     * Makes a computed period public; it is never computed again.
     *
     * @throws io.cityloop.identity.Conflict when it was not computed, or is public already
     */
    PeriodInfo publish(Person person, Period period);

    /** Computes stored sheets again from their own facts and by their own rules, and compares byte by byte. */
    Replay replay(Period period);

    /**
     * What another version of the rules would make of the same facts; changes nothing.
     *
     * @throws io.cityloop.identity.RejectedInput for a version nobody knows, or one whose scheme is faulty
     */
    WhatIf whatIf(Period period, SubjectKind kind, String ruleVersion);

    /** The version of the rules that scores now. */
    String currentRuleVersion();

    /** Recounts a day from the frozen marks and compares it with the aggregates. */
    DayProof prove(LocalDate day);
}
