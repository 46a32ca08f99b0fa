package io.cityloop.calendar.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on {@code calendar_hours}, which only ever grows. */
@Mapper
public interface HoursMapper {

    /** Id of the newest change, 0 while the settings hold. */
    long revision();

    /** The newest changes first. */
    List<HoursRow> newestFirst(@Param("limit") int limit);

    /** Adds a change; a second one based on the same change violates a key. */
    void insert(HoursRow row);

    /** Id of the row this connection inserted last. */
    long lastId();
}
