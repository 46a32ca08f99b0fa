package io.cityloop.rules.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on {@code rule_set} and {@code explanation}. Both only ever grow. */
@Mapper
public interface ExplanationMapper {

    /** Keeps the sources of a version; a version already there is left alone. */
    void keepRuleSet(
            @Param("version") String version,
            @Param("decision") String decision,
            @Param("sources") String sources,
            @Param("firstUsedAt") LocalDateTime firstUsedAt);

    /** The sources of a version as JSON, null when it never spoke. */
    @Nullable
    String sourcesOf(@Param("version") String version, @Param("decision") String decision);

    /** Keeps a shared fact; one already there is left alone. */
    void keepShared(
            @Param("hash") String hash,
            @Param("content") String content,
            @Param("firstUsedAt") LocalDateTime firstUsedAt);

    /** A shared fact as JSON, null when it was never kept. */
    @Nullable
    String shared(@Param("hash") String hash);

    /** Adds one explanation. */
    void insert(ExplanationRow row);

    /** All explanations of a case, oldest first. */
    List<ExplanationRow> ofCase(@Param("caseNumber") String caseNumber);

    /** The newest explanation of a decision about a case, null when there is none. */
    @Nullable
    ExplanationRow latest(@Param("caseNumber") String caseNumber, @Param("decision") String decision);
}
