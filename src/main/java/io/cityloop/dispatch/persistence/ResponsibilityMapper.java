package io.cityloop.dispatch.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on the list of responsible bodies and the key areas. */
@Mapper
public interface ResponsibilityMapper {

    /** Empties the list. */
    void deleteAll();

    /** Adds lines. */
    void insert(@Param("rows") List<ResponsibilityRow> rows);

    /** How many lines there are. */
    int count();

    /** The lines whose sub-class is one of these codes or beginnings. */
    List<ResponsibilityRow> ofSubClasses(@Param("codes") List<String> codes);

    /** Empties the key areas. */
    void deleteAreas();

    /** Adds key areas. */
    void insertAreas(@Param("rows") List<KeyAreaRow> rows);

    /** The key areas with one of these region codes. */
    List<KeyAreaRow> areas(@Param("regions") List<String> regions);
}
