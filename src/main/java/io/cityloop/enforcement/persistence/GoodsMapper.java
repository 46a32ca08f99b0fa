package io.cityloop.enforcement.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on seized goods. */
@Mapper
public interface GoodsMapper {

    /** Adds a thing. */
    void add(GoodsRow row);

    /** Everything of a file, in order. */
    List<GoodsRow> of(@Param("penaltyId") String penaltyId);

    /** A thing, held until the transaction ends; null when the file has none of this number. */
    @Nullable
    GoodsRow lock(@Param("penaltyId") String penaltyId, @Param("id") long id);

    /** The things of a seizure, held until the transaction ends. */
    List<GoodsRow> lockAll(@Param("penaltyId") String penaltyId, @Param("seizure") String seizure);

    /** Notes the extension of a thing's days. */
    void extend(
            @Param("id") long id,
            @Param("extendedOn") LocalDate extendedOn,
            @Param("dueOn") LocalDate dueOn,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    /** Notes that the party was called. */
    void call(
            @Param("id") long id,
            @Param("calledOn") LocalDate calledOn,
            @Param("nextDueOn") LocalDate nextDueOn,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    /** Notes that the party was told to fetch it. */
    void tell(
            @Param("id") long id,
            @Param("notifiedOn") LocalDate notifiedOn,
            @Param("unclaimedOn") LocalDate unclaimedOn,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    /** Notes what became of it. */
    void end(
            @Param("id") long id,
            @Param("state") String state,
            @Param("endedOn") LocalDate endedOn,
            @Param("evidence") @Nullable String evidence,
            @Param("proceedsFen") @Nullable Long proceedsFen,
            @Param("reason") @Nullable String reason,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    /** What must happen until a day, of all agencies when none is named. */
    List<GoodsRow> due(
            @Param("agency") @Nullable String agency, @Param("until") LocalDate until, @Param("most") int most);

    /** Things held by these agencies, what must be done first at the top, after a place in that order; all when null. */
    List<GoodsRow> held(
            @Param("agencies") @Nullable Collection<String> agencies,
            @Param("afterDue") LocalDate afterDue,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    /** Things these agencies no longer hold, the newest first, before an id; of all agencies when null. */
    List<GoodsRow> ended(
            @Param("agencies") @Nullable Collection<String> agencies,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    /** One thing, null when there is none. */
    @Nullable
    GoodsRow find(@Param("id") long id);
}
