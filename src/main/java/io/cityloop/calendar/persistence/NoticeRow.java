package io.cityloop.calendar.persistence;

import java.time.LocalDateTime;

/**
 * A row of table {@code calendar_notice}.
 *
 * @param id key, 0 before it is written; grows with every notice loaded
 * @param noticeYear the year arranged
 * @param noticeNumber document number, empty when unknown
 * @param title its title
 * @param source where it can be read
 * @param loadedBy username of the person who loaded it
 * @param loadedAt UTC
 */
public record NoticeRow(
        long id,
        int noticeYear,
        String noticeNumber,
        String title,
        String source,
        String loadedBy,
        LocalDateTime loadedAt) {}
