package io.cityloop.dispatch.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on key areas and sensitive places. */
@Mapper
public interface ResponsibilityMapper {

    /** Empties the key areas. */
    void deleteAreas();

    /** Adds key areas. */
    void insertAreas(@Param("rows") List<KeyAreaRow> rows);

    /** The key areas with one of these region codes. */
    List<KeyAreaRow> areas(@Param("regions") List<String> regions);

    /** Empties the sensitive places. */
    void deletePlaces();

    /** Adds sensitive places. */
    void insertPlaces(@Param("rows") List<PlaceRow> rows);

    /** The sensitive places within a box. */
    List<PlaceRow> places(
            @Param("west") double west,
            @Param("south") double south,
            @Param("east") double east,
            @Param("north") double north);
}
