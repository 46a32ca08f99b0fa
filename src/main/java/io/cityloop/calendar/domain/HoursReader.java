package io.cityloop.calendar.domain;

import io.cityloop.calendar.CalendarRules;
import io.cityloop.calendar.DutyHours;
import io.cityloop.calendar.HoursDraft;
import io.cityloop.calendar.HoursDraft.SeasonDraft;
import io.cityloop.calendar.HoursDraft.SeasonalDraft;
import io.cityloop.calendar.Season;
import io.cityloop.calendar.WorkingHours;
import io.cityloop.calendar.WorkingPeriod;
import io.cityloop.calendar.YearPart;
import io.cityloop.identity.FieldError;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads hours as people write them and says of every field what is wrong with it. Rows left wholly empty are no rows. */
public final class HoursReader {

    private static final int LONGEST_NAME = 20;
    private static final LocalDate LEAP_YEAR = LocalDate.of(2024, 1, 1);
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,2}):(\\d{2})[-–~至](\\d{1,2}):(\\d{2})");
    private static final Pattern PART = Pattern.compile("(\\d{1,2})-(\\d{1,2})(?:\\.\\.|~|至)(\\d{1,2})-(\\d{1,2})");
    /** What a limit's text can carry before its amount. */
    private static final Pattern SEASON_NAME = Pattern.compile("\\p{IsHan}{0,7}季节");

    private final int mostRows;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * For one reading.
     *
     * @param mostRows how many seasonal hours, and how many seasons, there may be
     */
    public HoursReader(int mostRows) {
        this.mostRows = mostRows;
    }

    /** What is wrong, in order of the fields; empty after a good reading. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The rules with these hours, or as they were when something is wrong; ask {@link #errors}. */
    public CalendarRules read(HoursDraft draft, CalendarRules before) {
        List<WorkingPeriod> usual = periods("usual", draft.usual());
        List<WorkingHours.Seasonal> seasonal = seasonal(draft.seasonal());
        List<WorkingPeriod> duty = periods("duty", draft.duty());
        List<Season> seasons = seasons(draft.seasons(), before);
        return errors.isEmpty() ? before.with(new WorkingHours(usual, seasonal), new DutyHours(duty), seasons) : before;
    }

    private List<WorkingHours.Seasonal> seasonal(List<SeasonalDraft> drafts) {
        few("seasonal", drafts.size());
        List<WorkingHours.Seasonal> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<LocalDate> claimed = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            SeasonalDraft draft = drafts.get(i);
            if ((draft.name() + draft.during() + draft.periods()).isBlank()) {
                continue;
            }
            String field = "seasonal[" + i + "].";
            String name = name(field + "name", draft.name(), names);
            List<YearPart> during = parts(field + "during", draft.during(), claimed, "calendar.hours.duringOverlap");
            List<WorkingPeriod> periods = periods(field + "periods", draft.periods());
            if (during.size() > 1) {
                wrong(field + "during", "calendar.hours.during");
            }
            if (errors.isEmpty()) {
                read.add(new WorkingHours.Seasonal(name, during.getFirst(), periods));
            }
        }
        return read;
    }

    private List<Season> seasons(List<SeasonDraft> drafts, CalendarRules before) {
        few("seasons", drafts.size());
        List<Season> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            SeasonDraft draft = drafts.get(i);
            if ((draft.name() + draft.parts()).isBlank()) {
                continue;
            }
            String field = "seasons[" + i + "].";
            String name = name(field + "name", draft.name(), names);
            if (!name.isEmpty() && !SEASON_NAME.matcher(name).matches()) {
                wrong(field + "name", "calendar.hours.seasonName");
            }
            List<YearPart> parts =
                    parts(field + "parts", draft.parts(), new HashSet<>(), "calendar.hours.partsOverlap");
            if (errors.isEmpty()) {
                read.add(new Season(name, parts));
            }
        }
        // a standard's limits, and clocks that run, speak of a season by its name
        boolean allKept = before.seasons().stream().map(Season::name).allMatch(names::contains);
        if (!allKept) {
            wrong("seasons", "calendar.hours.seasonKept");
        }
        return read;
    }

    private void few(String field, int rows) {
        if (rows > mostRows) {
            wrong(field, "calendar.hours.tooMany");
        }
    }

    private String name(String field, String typed, Set<String> names) {
        String name = typed.strip();
        if (name.isEmpty()) {
            wrong(field, "calendar.hours.required");
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            wrong(field, "calendar.hours.name");
        } else if (!names.add(name)) {
            wrong(field, "calendar.hours.nameTwice");
        }
        return name;
    }

    private List<WorkingPeriod> periods(String field, String typed) {
        List<WorkingPeriod> read = new ArrayList<>();
        for (String one : pieces(field, typed)) {
            Matcher ends = PERIOD.matcher(one);
            try {
                if (!ends.matches()) {
                    throw new DateTimeException(one);
                }
                read.add(new WorkingPeriod(begin(ends.group(1), ends.group(2)), end(ends.group(3), ends.group(4))));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                wrong(field, "calendar.hours.period");
                return List.of();
            }
        }
        for (int i = 0; i < read.size(); i++) {
            WorkingPeriod one = read.get(i);
            if (read.subList(0, i).stream().anyMatch(one::overlaps)) {
                wrong(field, "calendar.hours.overlap");
                return List.of();
            }
        }
        return read;
    }

    private static LocalTime begin(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** The end of the day is written 24:00; at 00:00 nothing can end. */
    private static LocalTime end(String hour, String minute) {
        if (hour.equals("24") && minute.equals("00")) {
            return LocalTime.MIDNIGHT;
        }
        LocalTime end = begin(hour, minute);
        if (end.equals(LocalTime.MIDNIGHT)) {
            throw new DateTimeException("ends at the day's beginning");
        }
        return end;
    }

    private List<YearPart> parts(String field, String typed, Set<LocalDate> claimed, String overlap) {
        List<YearPart> read = new ArrayList<>();
        for (String one : pieces(field, typed)) {
            Matcher ends = PART.matcher(one);
            try {
                if (!ends.matches()) {
                    throw new DateTimeException(one);
                }
                read.add(new YearPart(day(ends.group(1), ends.group(2)), day(ends.group(3), ends.group(4))));
            } catch (DateTimeException unreadable) {
                wrong(field, "calendar.hours.during");
                return List.of();
            }
        }
        for (YearPart part : read) {
            Set<LocalDate> days = LEAP_YEAR
                    .datesUntil(LEAP_YEAR.plusYears(1))
                    .filter(part::contains)
                    .collect(Collectors.toSet());
            boolean free = days.stream().noneMatch(claimed::contains);
            claimed.addAll(days);
            if (!free) {
                wrong(field, overlap);
                return List.of();
            }
        }
        return read;
    }

    private static MonthDay day(String month, String day) {
        return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
    }

    /** What stands between commas; full-width signs are read as plain ones. */
    private List<String> pieces(String field, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        if (plain.isEmpty()) {
            wrong(field, "calendar.hours.required");
            return List.of();
        }
        return List.of(plain.split("[,、;]", -1));
    }

    private void wrong(String field, String key) {
        errors.add(new FieldError(field, key));
    }
}
