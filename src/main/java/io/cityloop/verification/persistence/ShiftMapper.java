package io.cityloop.verification.persistence;

import io.cityloop.verification.DutyShift;
import io.cityloop.verification.TrackPoint;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on shifts and tracks. */
@Mapper
interface ShiftMapper {

    /** 0 when the client id is known. */
    int insert(ShiftRow row);

    @Nullable
    DutyShift find(@Param("username") String username, @Param("clientId") String clientId);

    @Nullable
    DutyShift byId(@Param("id") long id);

    List<DutyShift> of(@Param("username") String username, @Param("limit") int limit);

    /** Shifts that began between these instants and have no end. */
    int countOpen(@Param("username") String username, @Param("from") Instant from, @Param("at") Instant at);

    /** Ends what began earlier and goes on: at the next begin, or when the longest shift was over. */
    int endEarlier(
            @Param("username") String username,
            @Param("before") Instant before,
            @Param("longestSeconds") long longestSeconds,
            @Param("reason") String reason);

    int end(
            @Param("id") long id,
            @Param("at") Instant at,
            @Param("saidAt") Instant saidAt,
            @Param("reason") String reason);

    /** 0 when the point is known. */
    int insertPoint(
            @Param("shiftId") long shiftId,
            @Param("at") Instant at,
            @Param("point") TrackPoint point,
            @Param("receivedAt") Instant receivedAt);

    List<TrackPoint> points(@Param("shiftId") long shiftId, @Param("limit") int limit);

    void insertReading(@Param("shiftId") long shiftId, @Param("reader") String reader, @Param("at") Instant at);

    int deletePoints(@Param("before") Instant before, @Param("limit") int limit);

    void insertDeletion(@Param("at") Instant at, @Param("before") Instant before, @Param("points") long points);
}
