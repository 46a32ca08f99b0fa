package io.cityloop.dispatch.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on counts by rule. */
@Mapper
public interface RuleTallyMapper {

    /** Adds to the counts of a rule. */
    void add(
            @Param("decision") String decision,
            @Param("day") LocalDate day,
            @Param("shard") int shard,
            @Param("name") String name,
            @Param("decided") int decided,
            @Param("returned") int returned,
            @Param("overridden") int overridden);

    /** The sums by rule since a day, those most often returned first. */
    List<TallyRow> since(@Param("decision") String decision, @Param("since") LocalDate since);
}
