package io.cityloop.calendar.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on {@code calendar_notice} and its days. Both only ever grow. */
@Mapper
public interface NoticeMapper {

    /** Id of the newest notice of any year, 0 when none was loaded: changes with every load. */
    long revision();

    /** The newest notice of every year, by year. */
    List<NoticeRow> newest();

    /** Every notice of a year, newest first. */
    List<NoticeRow> ofYear(@Param("year") int year);

    /** The days of the newest notices. */
    List<NoticeDayRow> daysOfNewest();

    /** Adds a notice. */
    void insert(NoticeRow row);

    /** Id of the row this connection inserted last. */
    long lastId();

    /** Adds a notice's days. */
    void insertDays(@Param("days") List<NoticeDayRow> days);
}
