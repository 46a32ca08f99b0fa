package io.cityloop.evaluation.domain;

import static io.cityloop.evaluation.Indicator.Unit.COUNT;
import static io.cityloop.evaluation.Indicator.Unit.PERCENT;

import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Indicator.Direction;
import io.cityloop.evaluation.Indicator.Term;
import io.cityloop.evaluation.Indicator.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How an indicator is written down: sums of counters as text, and the words that return in many of them. */
final class Definition {

    static final String REGION = "region";
    static final String BOTH = "region department";
    static final String DEPARTMENT = "department";
    static final String STANDARD = "GB/T 30428.4";
    static final String LOCAL = "地方方案";

    static final String CLOSABLE = "closed + closed.abnormally + handling.overdueOpen";
    static final String TO_HANDLE = "handling.due + handling.overdueOpen";

    private Definition() {}

    static Indicator rate(
            String key,
            String zh,
            String en,
            String numerator,
            String denominator,
            Direction direction,
            String schemes,
            String source) {
        return average(key, zh, en, numerator, denominator, direction, PERCENT, schemes, source);
    }

    static Indicator count(
            String key, String zh, String en, String counters, Direction direction, String schemes, String source) {
        return average(key, zh, en, counters, "", direction, COUNT, schemes, source);
    }

    static Indicator average(
            String key,
            String zh,
            String en,
            String numerator,
            String denominator,
            Direction direction,
            Unit unit,
            String schemes,
            String source) {
        return new Indicator(
                key,
                zh,
                en,
                terms(numerator),
                terms(denominator),
                direction,
                unit,
                Arrays.asList(schemes.split(" ")),
                source);
    }

    /** Reads {@code closed.onTime + exempt}; a counter nobody knows ends the start. */
    private static List<Term> terms(String sum) {
        List<Term> terms = new ArrayList<>();
        int sign = 1;
        for (String word : sum.isEmpty() ? new String[0] : sum.split(" ")) {
            switch (word) {
                case "+" -> sign = 1;
                case "-" -> sign = -1;
                default ->
                    terms.add(new Term(
                            Counter.find(word)
                                    .orElseThrow(() -> new IllegalStateException("no counter " + word))
                                    .key(),
                            sign));
            }
        }
        return terms;
    }
}
