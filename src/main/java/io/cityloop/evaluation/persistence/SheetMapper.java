package io.cityloop.evaluation.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on periods and sheets; sheets are never changed. */
@Mapper
interface SheetMapper {

    void openPeriod(
            @Param("period") String period,
            @Param("kind") String kind,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    @Nullable
    PeriodRow lockPeriod(String period);

    @Nullable
    PeriodRow period(String period);

    void computed(
            @Param("period") String period,
            @Param("revision") int revision,
            @Param("ruleVersion") String ruleVersion,
            @Param("asOf") Instant asOf);

    void published(@Param("period") String period, @Param("at") Instant at);

    /** Published periods, newest first. */
    List<PeriodRow> latestPublished(int limit);

    /** Published periods in which a day lies. */
    List<PeriodRow> publishedWith(LocalDate day);

    void addStep(StepRow step);

    List<StepRow> steps(String period);

    void insertSheets(@Param("sheets") List<SheetRow> sheets);

    @Nullable
    SheetRow sheet(long id);

    List<SheetRow> sheetsOf(
            @Param("period") String period, @Param("revision") int revision, @Param("kind") String kind);

    /** All sheets of a revision, in order of id, after one. */
    List<SheetRow> sheetsAfter(
            @Param("period") String period,
            @Param("revision") int revision,
            @Param("after") long after,
            @Param("limit") int limit);

    @Nullable
    SheetRow sheetOf(
            @Param("period") String period,
            @Param("revision") int revision,
            @Param("kind") String kind,
            @Param("key") String key);

    int insertAdjustment(AdjustmentRow adjustment);

    List<AdjustmentRow> adjustments(@Param("sheetIds") List<Long> sheetIds);
}
