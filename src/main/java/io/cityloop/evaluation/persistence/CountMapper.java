package io.cityloop.evaluation.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on the aggregates. */
@Mapper
interface CountMapper {

    /** Adds to days; the rows are in order of key, so that two writers never wait for each other in a circle. */
    void addDays(@Param("rows") List<CountRow> rows);

    /** Adds to months. */
    void addMonths(@Param("rows") List<CountRow> rows);

    /** Sums of days for one subject. */
    List<SumRow> daysOf(
            @Param("kind") String kind,
            @Param("key") String key,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /** Sums of months for one subject. */
    List<SumRow> monthsOf(
            @Param("kind") String kind,
            @Param("key") String key,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /** Every row of a day that is not zero. */
    List<CountRow> ofDay(LocalDate day);
}
