package io.cityloop.insight.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on the read model of penalties. */
@Mapper
public interface PenaltyFactMapper {

    /** Begins a row; one that is there stays. */
    void open(PenaltyFactRow row);

    /** The file was filed, under the violation and article it has now. */
    void file(
            @Param("penaltyId") String penaltyId,
            @Param("on") LocalDate on,
            @Param("violation") String violation,
            @Param("article") String article);

    /** It was decided. */
    void decide(
            @Param("penaltyId") String penaltyId,
            @Param("on") LocalDate on,
            @Param("outcome") String outcome,
            @Param("fine") long fine,
            @Param("confiscation") long confiscation);

    /** Money came in, was paid back, or was taken off. */
    void money(
            @Param("penaltyId") String penaltyId,
            @Param("collected") long collected,
            @Param("refunded") long refunded,
            @Param("lowered") long lowered);

    /** It ended. */
    void conclude(@Param("penaltyId") String penaltyId, @Param("on") LocalDate on, @Param("result") String result);

    /** Figures of decisions from a day until before another, by group. */
    List<FigureRow> figures(
            @Param("agencies") Collection<String> agencies,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until,
            @Param("grouping") String grouping);
}
