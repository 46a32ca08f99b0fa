package io.cityloop.casefile;

import io.cityloop.geo.Point;
import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases; a bean. Everything that writes needs a transaction of the caller and first locks the row of the case, so
 * that all that is written about one case is written one after the other. Where several rows are locked, the case comes
 * before its tasks, and a lower case number before a higher one.
 */
public interface CaseFiles {

    /**
     * Opens a case in round 1: row, first timeline entry, photos, clock of the whole case; publishes
     * {@link CaseOpened}.
     *
     * @throws io.cityloop.identity.Conflict when the client id is taken
     */
    CaseFile open(NewCase newCase);

    /** The case of this number. */
    Optional<CaseFile> find(String number);

    /** The cases of these numbers, in one question; a number nobody knows is missing from the answer. */
    Map<String, CaseFile> findAll(Collection<String> numbers);

    /** The case a client already reported under this id. */
    Optional<CaseFile> findByClientId(String clientId);

    /**
     * The case, its row locked until the transaction ends.
     *
     * @throws io.cityloop.identity.NotFound when there is none
     */
    CaseFile lock(String number);

    /** The reporter as this viewer may see him; whole only for those who need to know, and for himself. */
    ReporterView reporter(String number, @Nullable Person viewer);

    /** Whether these are the last digits of the reporter's telephone; false when he left none. */
    boolean isReporterPhone(String number, String lastDigits);

    /** The rounds of a case, first to last. */
    List<CaseRound> rounds(String number);

    /**
     * Ties a process instance to the round it runs.
     *
     * @return false when another instance already runs this round
     */
    boolean registerInstance(String number, int round, long processInstanceKey);

    /** Starts the next round of a concluded case; publishes {@link CaseOpened}. */
    CaseFile reopen(String number);

    /** The token rests where this status is meant; publishes {@link CaseStatusChanged} when it is news. */
    void changeStatus(String number, CaseStatus status);

    /**
     * Ends the round: status, clocks, end of the round; publishes {@link CaseStatusChanged} and {@link CaseConcluded}.
     * A second call for the same round changes nothing.
     */
    void conclude(String number, int round, CaseStatus outcome);

    /** Says, or corrects, what is wrong, before it is filed. */
    void classify(String number, String subClass);

    /** Marks or unmarks a case as urgent. */
    void markUrgent(String number, boolean urgent);

    /** Files the case under one condition of one version of the standard. */
    void file(String number, Filing filing);

    /** Gives the case to a department; its people see it from now on. Unassigns the handler when it is another one. */
    void dispatch(String number, Dispatch dispatch);

    /** Lets the people of an organisation see the case although it is neither lead nor co-department. */
    void involve(String number, String organisation);

    /** Whether the people of this organisation see the case: lead, co-department or involved. */
    boolean isInvolved(String number, String organisation);

    /** Names the inspector who verifies; null takes the name away. */
    void assignVerifier(String number, @Nullable String username);

    /** Names the inspector who checks; null takes the name away. */
    void assignChecker(String number, @Nullable String username);

    /** Names the person who handles; null takes the name away. */
    void assignHandler(String number, @Nullable String username);

    /** The department says it is done. */
    void handled(String number, Instant at);

    /** Counts a rework and says so; returns how many there have been in this round. */
    int countRework(String number);

    /** Counts a return; returns how many there have been in this round. */
    int countReturn(String number);

    /** Counts an approved extension; returns how many there have been in this round. */
    int countExtension(String number);

    /** Counts a suspension; returns how many there have been in this round. */
    int countSuspension(String number);

    /** Counts an urge; returns how many there have been in this round. */
    int countUrge(String number);

    /** Puts the case under supervision or ends that. */
    void supervise(String number, boolean supervised);

    /** Marks the case as one where a law is broken, or takes that back. */
    void markLawBroken(String number, boolean lawBroken);

    /**
     * Joins a case to a similar one, which gains the affected people; those merged into it before come along. Locks both.
     *
     * @throws io.cityloop.identity.Conflict when the parent is itself merged, concluded, or the same case
     */
    void mergeInto(String number, String parent);

    /** The cases merged into this one. */
    List<CaseFile> mergedInto(String parent);

    /**
     * Similar cases that are still open: same sub-class when one is given, near in place, newest first.
     *
     * @param metres how far around
     * @param limit at most this many
     */
    List<CaseFile> similar(String number, double metres, int limit);

    /**
     * Open cases near a point, merged ones left out, the newest first.
     *
     * @param metres how far around
     * @param since opened at or after this instant
     * @param limit at most this many
     */
    List<CaseFile> openNear(Point at, double metres, Instant since, int limit);

    /**
     * How many other cases of this sub-class were opened near the place of this one before it.
     *
     * @param since opened at or after this instant
     * @param limit counted no further
     */
    int repeated(String number, double metres, Instant since, int limit);

    /** Keeps the reporter's answer. */
    void answerSatisfaction(String number, boolean solved, @Nullable Integer rating);

    /** Keeps that a person did a step of the case with his own hands. */
    void participate(String number, String username, String elementId, @Nullable String stage);

    /** Everything people did with their own hands, all rounds, in order. */
    List<Participation> participations(String number);

    /** Usernames of those who did a step of this stage in any round. */
    Set<String> participants(String number, String stage);

    /**
     * Cases still open whose row did not change since this instant, oldest first; for the reconciler.
     *
     * @param limit at most this many
     */
    List<CaseFile> openUnchangedSince(Instant instant, int limit);
}
