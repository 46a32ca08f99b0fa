package io.cityloop.enforcement.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on inspections, penalty cases and their number series. */
@Mapper
public interface EnforcementMapper {

    /** Adds an inspection. */
    void insertInspection(InspectionRow row);

    /** The newest inspection of a case in a round, null when there is none. */
    @Nullable
    InspectionRow latestInspection(@Param("caseNumber") String caseNumber, @Param("round") int round);

    /** Inspections of these agencies that owe a penalty on the spot, the oldest first; of all when none are named. */
    List<InspectionRow> owed(@Param("agencies") @Nullable Collection<String> agencies, @Param("most") int most);

    /** A file of this case was opened: its inspections owe nothing any more. */
    void settle(@Param("caseNumber") String caseNumber, @Param("penaltyId") String penaltyId);

    /** Adds a penalty case. */
    void insertPenalty(PenaltyRow row);

    /** The penalty case of an inspection, null when none was opened. */
    @Nullable
    PenaltyRow penaltyOf(@Param("inspectionId") long inspectionId);

    /** The penalty cases of a case, oldest first. */
    List<PenaltyRow> penaltiesOf(@Param("caseNumber") String caseNumber);

    /** Moves a series on by one; the row stays locked until the transaction ends, so that no number is given twice. */
    void drawNumber(@Param("series") String series, @Param("yearOf") int yearOf);

    /** The number drawn last. */
    int lastNumber(@Param("series") String series, @Param("yearOf") int yearOf);
}
