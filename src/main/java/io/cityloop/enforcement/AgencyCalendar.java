package io.cityloop.enforcement;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.identity.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The statutory calendar of an agency: what falls due this week and next, by article; a bean. */
public interface AgencyCalendar {

    /** The agencies whose calendar this person may see: all for a supervisor, else his own. */
    List<String> agencies(Person person);

    /** What the calendar of an agency shows today. */
    Sheet show(String agency, Locale locale);

    /**
     * A calendar of two weeks.
     *
     * @param today the day
     * @param days the days of both weeks, Monday first
     * @param late what fell due before today
     * @param thisWeek what falls due from today to Sunday
     * @param nextWeek what falls due in the week after
     */
    record Sheet(LocalDate today, List<Day> days, List<Group> late, List<Group> thisWeek, List<Group> nextWeek) {

        /** Copies the lists. */
        public Sheet {
            days = List.copyOf(days);
            late = List.copyOf(late);
            thisWeek = List.copyOf(thisWeek);
            nextWeek = List.copyOf(nextWeek);
        }

        /** How much falls due, and fell due before. */
        public int size() {
            return count(late) + count(thisWeek) + count(nextWeek);
        }

        /** How much fell due before today. */
        public int lateSize() {
            return count(late);
        }

        private static int count(List<Group> groups) {
            return groups.stream().mapToInt(group -> group.items().size()).sum();
        }
    }

    /** A day, and how much falls due on it. */
    record Day(CalendarDay day, int due) {}

    /**
     * What falls due by one article.
     *
     * @param name name of the period
     * @param basis law and article; empty where the law sets none
     * @param items what falls due, the earliest first
     */
    record Group(String name, String basis, List<DueItem> items) {

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }
}
