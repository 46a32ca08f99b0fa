package io.cityloop.open311.domain;

import java.util.regex.Pattern;

/**
 * Takes out of words what says who somebody is: telephone and identity numbers, however they are spaced, and addresses
 * of mail. What is left is still what somebody wrote, so names remain where he put them.
 */
public final class PublicWords {

    /** Seven digits or more, perhaps in groups; full-width digits too. */
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\p{Nd}(?:[\\s\\-－—()（）]?\\p{Nd}){6,}[Xx]?");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final String HIDDEN = "***";

    private PublicWords() {}

    /** The words without them. */
    public static String of(String words) {
        return NUMBERS.matcher(MAIL.matcher(words).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
