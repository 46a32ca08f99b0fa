package io.cityloop.dispatch.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on the register of responsibilities. */
@Mapper
public interface RegisterMapper {

    /** The newest version, null while there is none. */
    @Nullable
    VersionRow newest();

    /** The newest version, its row locked, null while there is none. */
    @Nullable
    VersionRow lockNewest();

    /** The last versions, the newest first. */
    List<VersionRow> versions(@Param("limit") int limit);

    /** Adds a version; fails when the number is taken. */
    void insertVersion(VersionRow row);

    /** The lines in force. */
    List<LineRow> current();

    /** Every line of one sub-class in one region, the oldest first. */
    List<LineRow> history(@Param("subClass") String subClass, @Param("region") String region);

    /** Adds lines. */
    void insertLines(@Param("rows") List<LineRow> rows);

    /** Ends lines. */
    void end(@Param("ids") List<Long> ids, @Param("version") int version);
}
