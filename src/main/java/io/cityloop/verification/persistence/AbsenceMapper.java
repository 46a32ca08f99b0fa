package io.cityloop.verification.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on absences of inspectors. */
@Mapper
public interface AbsenceMapper {

    /** Adds an absence. */
    void insert(AbsenceRow row);

    /** How many absences cover this instant. */
    int countAt(@Param("username") String username, @Param("at") LocalDateTime at);

    /** One absence, null when there is none. */
    @Nullable
    AbsenceRow find(@Param("id") long id);

    /** Ends an absence at this instant, or where it would begin if that is later; one that is over stays as it is. */
    int end(@Param("id") long id, @Param("at") LocalDateTime at, @Param("by") String by);

    /** Absences that end after this instant. */
    List<AbsenceRow> endingAfter(@Param("at") LocalDateTime at);
}
