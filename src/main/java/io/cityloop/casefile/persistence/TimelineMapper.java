package io.cityloop.casefile.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimelineMapper {

    @Nullable
    TimelineHead lockHead(String caseNumber);

    @Nullable
    TimelineHead head(String caseNumber);

    void insert(TimelineRow row);

    /** All entries of a case at once. */
    void insertAll(@Param("rows") List<TimelineRow> rows);

    void moveHead(@Param("caseNumber") String caseNumber, @Param("seq") int seq, @Param("hash") String hash);

    List<TimelineRow> entries(String caseNumber);
}
