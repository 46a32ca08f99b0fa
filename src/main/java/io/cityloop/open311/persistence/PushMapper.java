package io.cityloop.open311.persistence;

import io.cityloop.open311.PushState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The outbox of pushes. */
@Mapper
public interface PushMapper {

    /** Writes one, in the transaction of its case. */
    void insert(
            @Param("targetId") long targetId,
            @Param("caseNumber") String caseNumber,
            @Param("serviceCode") String serviceCode,
            @Param("reference") String reference,
            @Param("at") Instant at);

    /** Whether the case is on its way to this server. */
    int count(@Param("targetId") long targetId, @Param("caseNumber") String caseNumber);

    /** Due rows of these servers in one of these states, locked; rows somebody else has locked are passed over. */
    List<PushRow> lockDue(
            @Param("now") Instant now,
            @Param("states") Collection<PushState> states,
            @Param("targets") Collection<Long> targets,
            @Param("limit") int limit);

    /** Keeps rows from others until then. */
    void reserve(@Param("ids") Collection<Long> ids, @Param("until") Instant until);

    /** It is about to be sent: from here on nobody knows whether it arrived. */
    int posting(@Param("id") long id, @Param("at") Instant at);

    /** The next look at it, and why the last failed. */
    void later(
            @Param("id") long id,
            @Param("state") PushState state,
            @Param("attempts") int attempts,
            @Param("nextAt") Instant nextAt,
            @Param("error") @Nullable String error);

    /** It was taken: by number or by token. */
    int taken(
            @Param("id") long id,
            @Param("state") PushState state,
            @Param("remoteId") @Nullable String remoteId,
            @Param("token") @Nullable String token,
            @Param("at") Instant at,
            @Param("nextAt") Instant nextAt);

    /** What the other side says now. */
    void said(
            @Param("id") long id,
            @Param("state") PushState state,
            @Param("status") String status,
            @Param("notes") String notes,
            @Param("updated") String updated,
            @Param("nextAt") Instant nextAt);

    /** Pushes of a case. */
    List<PushRow> ofCase(String caseNumber);

    /** Pushes in these states, the newest first. */
    List<PushRow> inStates(@Param("states") Collection<PushState> states, @Param("limit") int limit);

    /** Lets a stuck one begin again. */
    int retry(@Param("id") long id, @Param("at") Instant at);
}
