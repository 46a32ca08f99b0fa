package io.cityloop.calendar.persistence;

import java.time.LocalDate;

/**
 * A row of table {@code calendar_notice_day}.
 *
 * @param noticeId the notice it belongs to
 * @param onDay the day
 * @param holiday the holiday it belongs to
 * @param offDay whether people are off
 */
public record NoticeDayRow(long noticeId, LocalDate onDay, String holiday, boolean offDay) {}
