package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts over penalty files and their money; days are the city's, {@code until} is not included. */
@Mapper
public interface StatisticsMapper {

    /** Files opened between two moments, by procedure; the month is left 0. */
    List<MonthRow> opened(
            @Param("agencies") Collection<String> agencies,
            @Param("from") LocalDateTime from,
            @Param("until") LocalDateTime until);

    /** Files decided, by month and decision. */
    List<MonthRow> decided(
            @Param("agencies") Collection<String> agencies,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until);

    /** Money ordered, by month of service. */
    List<MonthRow> ordered(
            @Param("agencies") Collection<String> agencies,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until);

    /** Money that came in, by month. */
    List<MonthRow> collected(
            @Param("agencies") Collection<String> agencies,
            @Param("from") LocalDate from,
            @Param("until") LocalDate until);
}
