package io.cityloop.wechat.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Messages and drafts. */
@Mapper
public interface WechatMapper {

    /** A message that was answered. */
    record Answered(String id, String signature, @Nullable String reply) {}

    /** Keeps that it came; a second time is a duplicate key, as is another message under the same signature. */
    void insertMessage(
            @Param("id") String id,
            @Param("signature") String signature,
            @Param("sender") String sender,
            @Param("kind") String kind,
            @Param("at") Instant at);

    /** The message of this id. */
    @Nullable
    Answered message(String id);

    /** Keeps what was answered. */
    void answer(@Param("id") String id, @Param("reply") String reply);

    /** Makes a row that can be locked. */
    void enterSender(@Param("sender") String sender, @Param("at") Instant at);

    /** Locks the sender, so that his messages are taken one after the other. */
    @Nullable
    String lockSender(String sender);

    /** The last draft of a sender. */
    @Nullable
    DraftRow lastDraft(String sender);

    /** Begins a draft. */
    void insertDraft(DraftRow draft);

    /** Keeps what was added. */
    void updateDraft(DraftRow draft);

    /** How it ended. */
    void endDraft(
            @Param("id") long id,
            @Param("state") String state,
            @Param("caseNumber") @Nullable String caseNumber,
            @Param("told") boolean told);

    /** Open drafts that nobody added to since. */
    List<DraftRow> silentSince(@Param("at") Instant at, @Param("limit") int limit);

    /** Takes away old messages; returns how many. */
    int deleteMessages(@Param("before") Instant before, @Param("limit") int limit);

    /** Takes away old drafts that have ended; returns how many. */
    int deleteDrafts(@Param("before") Instant before, @Param("limit") int limit);
}
