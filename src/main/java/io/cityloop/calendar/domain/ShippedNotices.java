package io.cityloop.calendar.domain;

import io.cityloop.calendar.HolidayNotice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The notices that come with the program, 2023 and later without a gap. */
public final class ShippedNotices {

    private static final int FIRST = 2023;

    private ShippedNotices() {}

    /** All of them, by year. */
    public static List<HolidayNotice> all() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (int year = FIRST; ; year++) {
            try (InputStream file = ShippedNotices.class.getResourceAsStream("/calendar/notices/" + year + ".txt")) {
                if (file == null) {
                    return List.copyOf(notices);
                }
                notices.add(NoticeText.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
