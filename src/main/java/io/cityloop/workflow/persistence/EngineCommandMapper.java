package io.cityloop.workflow.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on table {@code engine_command}. */
@Mapper
public interface EngineCommandMapper {

    /** Writes a command; id, attempts and sent time are the database's. */
    void insert(CommandRow command);

    /** The oldest unsent command of a case: the only one that may be sent. */
    Optional<CommandRow> head(@Param("caseNumber") String caseNumber);

    /** Takes a command for sending; 0 when somebody else took it since it was read. */
    int claim(@Param("id") long id, @Param("attempts") int attempts, @Param("leaseUntil") Instant leaseUntil);

    /** Locks commands left behind that no other node holds, oldest due first. */
    List<CommandRow> lockDue(@Param("now") Instant now, @Param("limit") int limit);

    /** Keeps locked commands from other nodes until their lease ends. */
    int reserve(@Param("ids") List<Long> ids, @Param("leaseUntil") Instant leaseUntil);

    /** The engine has taken it; {@code drift} when it did not know what the command spoke of. */
    int markSent(@Param("id") long id, @Param("sentAt") Instant sentAt, @Param("drift") boolean drift);

    /** Puts a command off. */
    int postpone(@Param("id") long id, @Param("nextTryAt") Instant nextTryAt, @Param("error") String error);

    /** How much waits, and since when. */
    Backlog backlog();

    /** Whether a case has unsent commands. */
    boolean hasUnsent(@Param("caseNumber") String caseNumber);

    /** Removes commands sent before a moment, drift kept; at most {@code limit}. */
    int purgeSentBefore(@Param("before") Instant before, @Param("limit") int limit);
}
