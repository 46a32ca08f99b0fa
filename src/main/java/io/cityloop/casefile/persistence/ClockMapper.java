package io.cityloop.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClockMapper {

    void insert(NewClock clock);

    /** Clocks that have stopped, with everything that is known of them but their pauses. */
    void insertStopped(@Param("rows") List<ClockRow> rows, @Param("edition") long edition);

    List<ClockRow> ofCase(String caseNumber);

    List<PauseRow> pauses(String caseNumber);

    List<ChangeRow> changes(String caseNumber);

    List<String> outdatedHandling(
            @Param("after") String after, @Param("edition") long edition, @Param("limit") int limit);

    void deletePauses(long clockId);

    void deleteChanges(long clockId);

    void insertPause(PauseRow pause);

    void insertChange(ChangeRow change);

    void save(
            @Param("id") long id,
            @Param("warnAt") @Nullable Instant warnAt,
            @Param("dueAt") @Nullable Instant dueAt,
            @Param("stoppedAt") @Nullable Instant stoppedAt,
            @Param("provisional") boolean provisional,
            @Param("edition") long edition,
            @Param("keepWarned") boolean keepWarned);

    int markWarned(@Param("id") long id, @Param("at") Instant at);

    int markOverdue(@Param("id") long id, @Param("at") Instant at);

    int liftOverdue(long id);
}
