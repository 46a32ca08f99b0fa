package io.cityloop.catalog.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Standards by version; insert and read only, nothing published is ever updated. */
@Mapper
public interface StandardMapper {

    /** Writes the version itself; a second one of the same code is a duplicate key. */
    void insertVersion(@Param("version") VersionRow version, @Param("at") Instant at, @Param("by") String by);

    /** Writes some sub-classes. */
    void insertSubClasses(@Param("rows") List<SubClassRow> rows);

    /** Writes some conditions; their ids are given by the database. */
    void insertConditions(@Param("rows") List<ConditionRow> rows);

    /** All versions, the latest first day first, then by code. */
    List<VersionRow> versions();

    /** How many versions have this code: 0 or 1. */
    int countVersion(@Param("code") String code);

    /** All sub-classes of all versions, by version, kind and code. */
    List<SubClassRow> subClasses();

    /** All conditions of all versions, by version, sub-class and number. */
    List<ConditionRow> conditions();
}
