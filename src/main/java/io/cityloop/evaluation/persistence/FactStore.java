package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.geo.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Facts that come beside the marks; each is remembered as uncounted in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FactStore implements Satisfactions {

    private final FactMapper facts;
    private final Clock clock;

    FactStore(FactMapper facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Satisfaction append(
            String caseNumber, int round, boolean solved, @Nullable Integer rating, @Nullable String words) {
        return appendPast(caseNumber, round, solved, rating, words, clock.instant());
    }

    @Override
    public Satisfaction appendPast(
            String caseNumber,
            int round,
            boolean solved,
            @Nullable Integer rating,
            @Nullable String words,
            Instant at) {
        int seq = facts.satisfactionsOf(caseNumber, round) + 1;
        Satisfaction said =
                new Satisfaction(caseNumber, round, seq, solved, rating, words, at.truncatedTo(ChronoUnit.MILLIS));
        facts.insertSatisfaction(said);
        if (seq == 1) {
            facts.pend("VOICE", caseNumber, round);
        }
        return said;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Satisfaction> of(String caseNumber) {
        return facts.satisfactions(caseNumber);
    }

    /** A department's clock has run over. */
    public void overdue(String caseNumber, int round, String department, Place place, Instant at) {
        facts.insertOverdue(caseNumber, round, department, place, at);
    }

    /** A department has got a later deadline, and is not late any more. */
    public void lifted(String caseNumber, int round, String department) {
        facts.settleOverdue(caseNumber, round, department, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The marks of a round are frozen: they have to be counted, and nothing of it is open any more. */
    void frozen(String caseNumber, int round, Instant endedAt) {
        facts.settleOverdue(caseNumber, round, null, endedAt);
        facts.pend("ROUND", caseNumber, round);
    }

    /** An appeal was granted; false when the round was exempt before. */
    public boolean exempt(String caseNumber, int round, String department, long appealId, Instant endedAt) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (facts.insertExemption(caseNumber, round, department, appealId, endedAt, at) == 0) {
            return false;
        }
        facts.pend("EXEMPTION", caseNumber, round);
        return true;
    }
}
