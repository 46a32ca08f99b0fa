package io.cityloop.enforcement.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The number of a citizen's identity card (GB 11643): region, birth date, sequence and a check digit.
 *
 * @param number the eighteen characters
 * @param region code of the county that gave the number
 * @param born the birth date
 */
public record ResidentIdentity(String number, String region, LocalDate born) {

    private static final int LENGTH = 18;
    private static final int FIRST_YEAR = 1850;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /**
     * What is wrong with a number, as the key of a message; empty when nothing is. Blanks around it and a small x are
     * forgiven.
     */
    public static Optional<String> problem(String number) {
        String text = normal(number);
        if (text.length() != LENGTH || !text.matches("\\d{17}[0-9X]")) {
            return Optional.of("enforcement.identity.form");
        }
        if (!PROVINCES.contains(text.substring(0, 2))) {
            return Optional.of("enforcement.identity.region");
        }
        if (birth(text).isEmpty()) {
            return Optional.of("enforcement.identity.birth");
        }
        return text.charAt(LENGTH - 1) == check(text) ? Optional.empty() : Optional.of("enforcement.identity.check");
    }

    /**
     * The number taken apart.
     *
     * @throws IllegalArgumentException with the message key of {@link #problem}
     */
    public static ResidentIdentity parse(String number) {
        problem(number).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        String text = normal(number);
        return new ResidentIdentity(text, text.substring(0, 6), birth(text).orElseThrow());
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> birth(String text) {
        try {
            int year = Integer.parseInt(text.substring(6, 10));
            LocalDate born = LocalDate.of(
                    year, Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14)));
            return year < FIRST_YEAR ? Optional.empty() : Optional.of(born);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
