package io.cityloop.calendar.domain;

import io.cityloop.calendar.HolidayNotice;
import io.cityloop.calendar.RejectedNotice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The project's own form of a notice, one fact a line: {@code year:}, {@code number:}, {@code title:}, {@code source:},
 * then {@code off 2026-10-01..2026-10-07 国庆节} and {@code work 2026-10-10 国庆节}. Lines beginning with # are comments.
 */
public final class NoticeText {

    /** A holiday is shorter than this; a longer range is a slip of the pen. */
    private static final int MOST_DAYS = 31;

    private static final int LONGEST_NAME = 100;

    private final Map<String, String> head = new HashMap<>();
    private final List<HolidayNotice.Day> days = new ArrayList<>();

    private NoticeText() {}

    /** The notice in {@code text}; throws {@link RejectedNotice} naming the line that cannot be read. */
    public static HolidayNotice read(String text) {
        NoticeText notice = new NoticeText();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                notice.take("line " + (i + 1), line);
            }
        }
        return notice.whole();
    }

    private void take(String where, String line) {
        String[] words = line.split("\\s+", 3);
        try {
            switch (words[0]) {
                case "off", "work" -> takeDays(where, words);
                case "year:", "number:", "title:", "source:" ->
                    head.put(words[0], line.substring(words[0].length()).strip());
                default -> throw new RejectedNotice(where, "line", line);
            }
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new RejectedNotice(where, "line", line);
        }
    }

    private void takeDays(String where, String[] words) {
        String[] ends = words[1].split("\\.\\.", -1);
        LocalDate first = LocalDate.parse(ends[0]);
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        if (ends.length > 2 || last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new RejectedNotice(where, "range", MOST_DAYS);
        }
        if (words[2].length() > LONGEST_NAME) {
            throw new RejectedNotice(where, "tooLong");
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new HolidayNotice.Day(day, words[2], words[0].equals("off")));
        }
    }

    private HolidayNotice whole() {
        String year = head.getOrDefault("year:", "");
        if (!year.matches("\\d{4}")) {
            throw new RejectedNotice("year", "noYear");
        }
        return new HolidayNotice(
                Integer.parseInt(year), head("number", 100), head("title", 200), head("source", 500), days);
    }

    private String head(String name, int longest) {
        String text = head.getOrDefault(name + ":", "");
        if (text.length() > longest) {
            throw new RejectedNotice(name, "tooLong");
        }
        return text;
    }
}
