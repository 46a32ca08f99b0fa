package io.cityloop.workflow.persistence;

import io.cityloop.workflow.ElementVisit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on table {@code engine_job}. */
@Mapper
public interface EngineJobMapper {

    /** The job remembered under a key. */
    Optional<JobRow> find(@Param("jobKey") long jobKey);

    /** Remembers a job; throws on a key that is already there. */
    void insert(JobRow job);

    /** Forgets a job whose key now means another one. */
    int delete(@Param("jobKey") long jobKey);

    /** A job was answered or taken away; the first time counts. */
    int end(@Param("jobKey") long jobKey, @Param("caseNumber") String caseNumber, @Param("at") Instant at);

    /** Whatever still waits in a process that has ended. */
    int endAll(
            @Param("caseNumber") String caseNumber,
            @Param("processInstanceKey") long processInstanceKey,
            @Param("at") Instant at);

    /** Whether a user task arrived or the round ended since. */
    boolean movedSince(@Param("caseNumber") String caseNumber, @Param("since") Instant since);

    /** All visits of a case in order of arrival. */
    List<ElementVisit> visits(@Param("caseNumber") String caseNumber);
}
