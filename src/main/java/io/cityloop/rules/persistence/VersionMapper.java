package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on versions, activations, examples and the trail of rules. */
@Mapper
public interface VersionMapper {

    /** Adds a version; one with the same content is left alone, and 0 is answered. */
    int insertVersion(VersionRow row);

    /** Writes what a check found. */
    void checked(
            @Param("decision") String decision,
            @Param("hash") String hash,
            @Param("state") String state,
            @Param("at") LocalDateTime at,
            @Param("report") String report);

    /** The versions of a decision without their reports, newest first. */
    List<VersionRow> versions(@Param("decision") String decision);

    /** One version with its report. */
    @Nullable
    VersionRow version(@Param("decision") String decision, @Param("hash") String hash);

    /** The newest version that came with the program, null when none did. */
    @Nullable
    String newestShipped(@Param("decision") String decision);

    /** Adds an activation. */
    void insertActivation(ActivationRow row);

    /** Cancels an activation that is not cancelled; answers how many rows. */
    int cancel(
            @Param("id") long id,
            @Param("at") LocalDateTime at,
            @Param("by") String by,
            @Param("reason") String reason);

    /** Every activation ever, in order of beginning. */
    List<ActivationRow> activations();

    /** Adds an example. */
    void insertExample(ExampleRow row);

    /** Examples of a decision, newest first. */
    List<ExampleRow> examples(
            @Param("decision") String decision, @Param("onlyActive") boolean onlyActive, @Param("limit") int limit);

    /** One example. */
    @Nullable
    ExampleRow example(@Param("id") long id);

    /** Switches an example on or off. */
    void switchExample(@Param("id") long id, @Param("active") boolean active);

    /** How many examples of this origin a case gave. */
    int examplesOfCase(
            @Param("decision") String decision, @Param("caseNumber") String caseNumber, @Param("origin") String origin);

    /** The newest decisions that rules made, newest first. */
    List<PastRow> past(@Param("decision") String decision, @Param("limit") int limit);

    /** The newest decision about a case that rules made. */
    @Nullable
    PastRow pastOfCase(@Param("decision") String decision, @Param("caseNumber") String caseNumber);

    /** Adds to the trail. */
    void insertTrail(TrailRow row);

    /** The newest entries of a decision's trail. */
    List<TrailRow> trail(@Param("decision") String decision, @Param("limit") int limit);
}
