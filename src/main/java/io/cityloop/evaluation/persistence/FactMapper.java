package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.Satisfaction;
import io.cityloop.geo.Place;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on facts that come beside the marks: answers, late and open cases, exemptions, and what is uncounted. */
@Mapper
interface FactMapper {

    /** Remembers that a fact has to be counted. */
    void pend(@Param("kind") String kind, @Param("caseNumber") String caseNumber, @Param("round") int round);

    /**
     * Uncounted facts, oldest first; locks them.
     *
     * @param wait for those that somebody else is counting at this moment, instead of leaving them out
     */
    List<PendingRow> lockPending(@Param("limit") int limit, @Param("wait") boolean wait);

    /** They are counted. */
    void counted(@Param("ids") List<Long> ids);

    /** This one cannot be counted. */
    void setAside(long id);

    long pending();

    void insertSatisfaction(Satisfaction satisfaction);

    List<Satisfaction> satisfactions(String caseNumber);

    int satisfactionsOf(@Param("caseNumber") String caseNumber, @Param("round") int round);

    /** First answers given in this time. */
    List<Satisfaction> firstAnswers(@Param("from") Instant from, @Param("to") Instant to);

    /** First answers to these rounds. */
    List<Satisfaction> firstAnswersOf(@Param("rounds") List<RoundKey> rounds);

    int insertOverdue(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("department") String department,
            @Param("place") Place place,
            @Param("at") Instant at);

    /** Nothing of the round is late and open any more; of one department only when it is named. */
    int settleOverdue(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("department") @Nullable String department,
            @Param("at") Instant at);

    /** How many were late and open at a moment, by subject of a kind. */
    List<StockRow> stock(@Param("kind") String kind, @Param("at") Instant at);

    /** Late and open at a moment, of a subject. */
    List<OverdueRow> open(
            @Param("kind") String kind,
            @Param("key") String key,
            @Param("at") Instant at,
            @Param("after") RoundKey after,
            @Param("limit") int limit);

    int insertExemption(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("department") String department,
            @Param("appealId") long appealId,
            @Param("endedAt") Instant endedAt,
            @Param("at") Instant at);

    /** Exempt rounds that ended in this time. */
    List<RoundKey> exemptions(@Param("from") Instant from, @Param("to") Instant to);

    /** Which of these rounds are exempt. */
    List<RoundKey> exemptOf(@Param("rounds") List<RoundKey> rounds);

    /** How many exemptions of rounds that ended in this time were granted after a moment. */
    int exemptedAfter(@Param("from") Instant from, @Param("to") Instant to, @Param("after") Instant after);
}
