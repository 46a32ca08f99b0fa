package io.cityloop.verification.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on absences of inspectors. */
@Mapper
public interface AbsenceMapper {

    /** Adds an absence. */
    void insert(AbsenceRow row);

    /** How many absences cover this instant. */
    int countAt(@Param("username") String username, @Param("at") LocalDateTime at);

    /** Absences that end after this instant. */
    List<AbsenceRow> endingAfter(@Param("at") LocalDateTime at);
}
