package io.cityloop.notification.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on table {@code notification}. */
@Mapper
interface NotificationMapper {

    /** Who was told this event. */
    List<String> told(String event);

    void insert(NotificationRow row);

    List<NotificationRow> page(
            @Param("recipient") String recipient,
            @Param("unreadOnly") boolean unreadOnly,
            @Param("before") long before,
            @Param("limit") int limit);

    int countUnread(@Param("recipient") String recipient, @Param("most") int most);

    @Nullable
    NotificationRow find(@Param("recipient") String recipient, @Param("id") long id);

    int read(@Param("recipient") String recipient, @Param("id") long id, @Param("at") Instant at);

    int readAll(@Param("recipient") String recipient, @Param("at") Instant at);

    /** The newest notification from before a moment; 0 for none. */
    long newestBefore(@Param("at") Instant at);

    /** Of these people, what came after this id, oldest first. */
    List<NotificationRow> since(
            @Param("id") long id, @Param("recipients") Collection<String> recipients, @Param("limit") int limit);

    /** The newest notification of a person up to this id that is older than a moment; 0 for none. */
    long floor(@Param("recipient") String recipient, @Param("id") long id, @Param("at") Instant at);

    int deleteBefore(@Param("at") Instant at, @Param("limit") int limit);
}
