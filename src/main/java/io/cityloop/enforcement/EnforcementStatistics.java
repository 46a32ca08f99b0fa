package io.cityloop.enforcement;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What enforcement did and what it brought in, by month and agency; a bean. For the head and the supervisor to look at:
 * nothing of it enters a score (Administrative Penalty Law art. 74).
 */
public interface EnforcementStatistics extends FiguresReach {

    /** The figures of a year, of these agencies together. */
    Sheet year(int year, Set<String> agencies);

    /**
     * The figures of a year.
     *
     * @param year the year
     * @param months January first
     * @param total all months together; its month is December
     */
    record Sheet(int year, List<Month> months, Month total) {

        /** Copies the list. */
        public Sheet {
            months = List.copyOf(months);
        }
    }

    /**
     * The figures of a month, days being the city's.
     *
     * @param month the month
     * @param ordinary files opened under the ordinary procedure
     * @param summary decisions made on the spot
     * @param penalties files decided with a penalty
     * @param spared files decided without one
     * @param transferred files handed to another body
     * @param orders decisions with money that were served
     * @param ordered fines and confiscations ordered by them
     * @param payments payments that came in
     * @param collected what they brought
     */
    record Month(
            YearMonth month,
            int ordinary,
            int summary,
            int penalties,
            int spared,
            int transferred,
            int orders,
            Fen ordered,
            int payments,
            Fen collected) {

        /** A month in which nothing happened. */
        public static Month empty(YearMonth month) {
            return new Month(month, 0, 0, 0, 0, 0, 0, Fen.ZERO, 0, Fen.ZERO);
        }

        /** Both together, under the later month. */
        public Month plus(Month other) {
            return new Month(
                    month.isAfter(other.month) ? month : other.month,
                    ordinary + other.ordinary,
                    summary + other.summary,
                    penalties + other.penalties,
                    spared + other.spared,
                    transferred + other.transferred,
                    orders + other.orders,
                    ordered.plus(other.ordered),
                    payments + other.payments,
                    collected.plus(other.collected));
        }
    }
}
