package io.cityloop.casefile.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of case numbers: {@code {region6}}, {@code {yyyyMMdd}} and {@code {seqN}} (N digits, more when N do not
 * suffice) among letters, digits and dashes.
 */
public record NumberTemplate(String template) {

    private static final Pattern SEQUENCE = Pattern.compile("\\{seq(\\d)}");
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Za-z0-9-]|\\{region6}|\\{yyyyMMdd}|\\{seq\\d})+");

    /** Refuses a template that cannot give every case its own number. */
    public NumberTemplate {
        if (!WHOLE.matcher(template).matches()
                || !template.contains("{yyyyMMdd}")
                || !template.contains("{region6}")
                || !SEQUENCE.matcher(template).find()) {
            throw new IllegalArgumentException("cityloop.casefile.number-template must be made of letters, digits,"
                    + " dashes and {region6}, {yyyyMMdd}, {seqN}, with each of the three: " + template);
        }
    }

    /** The number of the n-th case of a region on a day. */
    public String number(String region6, LocalDate day, long sequence) {
        String text = template.replace("{region6}", region6)
                .replace("{yyyyMMdd}", DateTimeFormatter.BASIC_ISO_DATE.format(day));
        Matcher digits = SEQUENCE.matcher(text);
        return digits.replaceAll(found ->
                String.format(Locale.ROOT, "%0" + Math.max(1, Integer.parseInt(found.group(1))) + "d", sequence));
    }
}
