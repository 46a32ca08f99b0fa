package io.cityloop.evaluation.persistence;

import io.cityloop.evaluation.SubjectKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Adds up the counters of every subject of a kind. A ranking reads some twenty thousand of these small rows before
 * somebody's eyes; read by hand that takes a tenth of the time it takes to make an object of each.
 */
@Component
class CounterSums {

    private static final String DAYS = "SELECT subject_key, counter, value FROM evaluation_day"
            + " WHERE subject_kind = ? AND day >= ? AND day < ? AND value <> 0";
    private static final String MONTHS = "SELECT subject_key, counter, value FROM evaluation_month"
            + " WHERE subject_kind = ? AND month >= ? AND month < ? AND value <> 0";

    private final JdbcTemplate jdbc;

    CounterSums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of whole days, by subject and counter. */
    Map<String, Map<String, Long>> days(SubjectKind kind, LocalDate from, LocalDate to) {
        return sums(DAYS, kind, from, to);
    }

    /** Sums of whole months, by subject and counter. */
    Map<String, Map<String, Long>> months(SubjectKind kind, LocalDate from, LocalDate to) {
        return sums(MONTHS, kind, from, to);
    }

    private Map<String, Map<String, Long>> sums(String sql, SubjectKind kind, LocalDate from, LocalDate to) {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        Map<String, String> once = new HashMap<>();
        RowCallbackHandler add = row -> {
            String counter = once.computeIfAbsent(row.getString(2), one -> one);
            sums.computeIfAbsent(row.getString(1), subject -> new TreeMap<>())
                    .merge(counter, row.getLong(3), Long::sum);
        };
        jdbc.query(sql, add, kind.name(), from, to);
        sums.values().forEach(counters -> counters.values().removeIf(sum -> sum == 0));
        sums.values().removeIf(Map::isEmpty);
        return sums;
    }
}
