package io.cityloop.enforcement.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of an organisation (GB 32100): registering department, kind, region, subject and a
 * check character.
 *
 * @param code the eighteen characters
 * @param region code of the county that registered it
 */
public record CreditCode(String code, String region) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;

    /** What is wrong with a code, as the key of a message; empty when nothing is. Small letters are forgiven. */
    public static Optional<String> problem(String code) {
        String text = normal(code);
        if (text.length() != LENGTH || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.of("enforcement.credit.form");
        }
        if (!text.substring(2, 8).chars().allMatch(Character::isDigit)) {
            return Optional.of("enforcement.credit.region");
        }
        return text.charAt(LENGTH - 1) == check(text) ? Optional.empty() : Optional.of("enforcement.credit.check");
    }

    /**
     * The code taken apart.
     *
     * @throws IllegalArgumentException with the message key of {@link #problem}
     */
    public static CreditCode parse(String code) {
        problem(code).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        String text = normal(code);
        return new CreditCode(text, text.substring(2, 8));
    }

    private static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
