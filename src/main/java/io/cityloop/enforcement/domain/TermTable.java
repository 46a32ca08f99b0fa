package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Term;
import io.cityloop.enforcement.TermUnit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of statutory periods as it came with the program, with what the city set. */
public final class TermTable {

    private static final String FILE = "/rules/law/statutory-terms.csv";
    private static final String OF_THE_CITY = "城市设定";
    private static final int COLUMNS = 9;

    private TermTable() {}

    /**
     * The periods in the order of the table.
     *
     * @param ofTheCity amounts the city sets, by key
     * @throws IllegalArgumentException when the city sets a period it does not know, or one that a law fixes
     */
    public static Map<String, Term> read(Map<String, Integer> ofTheCity) {
        Map<String, Term> terms = new LinkedHashMap<>();
        text().lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(TermTable::term)
                .forEach(term -> {
                    if (terms.put(term.key(), term) != null) {
                        throw new IllegalStateException("The period " + term.key() + " stands twice in " + FILE);
                    }
                });
        ofTheCity.forEach((key, amount) -> terms.put(key, set(terms, key, amount)));
        return terms;
    }

    private static Term set(Map<String, Term> terms, String key, int amount) {
        Term term = terms.get(key);
        if (term == null) {
            throw new IllegalArgumentException("There is no statutory period '" + key + "' to set");
        }
        if (!term.source().startsWith(OF_THE_CITY) || amount < 1) {
            throw new IllegalArgumentException("The period '" + key + "' is fixed by " + term.law() + term.article()
                    + " or not positive; it cannot be set to " + amount);
        }
        return new Term(
                key,
                term.name(),
                term.nameEn(),
                amount,
                term.unit(),
                term.law(),
                term.number(),
                term.shift(),
                term.source());
    }

    private static Term term(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("A line of " + FILE + " has not " + COLUMNS + " cells: " + line);
        }
        return new Term(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                TermUnit.valueOf(cells[4]),
                cells[5],
                cells[6].isEmpty() ? 0 : Integer.parseInt(cells[6]),
                cells[7].equals("yes"),
                cells[8]);
    }

    private static String text() {
        try (InputStream in = TermTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
