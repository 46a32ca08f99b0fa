package io.cityloop.enforcement;

import java.util.Locale;

/**
 * A statutory period, a line of {@code rules/law/statutory-terms.csv}.
 *
 * @param key name in code and processes
 * @param name what people call it
 * @param nameEn the same in English
 * @param amount how many units
 * @param unit what is counted
 * @param law short title of the law
 * @param number number of the article, 0 when the text has none that is known
 * @param shift whether a last day on a day off moves to the next working day; so for rights of the party, while the
 *     agency's own duties are counted strictly
 * @param source where the period was read, or that the city sets it
 */
public record Term(
        String key,
        String name,
        String nameEn,
        int amount,
        TermUnit unit,
        String law,
        int number,
        boolean shift,
        String source) {

    /** The name in a language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : name;
    }

    /** The article as the law writes it, such as 第六十四条; empty when its number is not known. */
    public String article() {
        return number == 0 ? "" : "第" + numeral(number) + "条";
    }

    private static String numeral(int number) {
        String digits = "〇一二三四五六七八九";
        StringBuilder text = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            text.append(digits.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : digits.charAt(tens)).append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return ones > 0 ? text.append(digits.charAt(ones)).toString() : text.toString();
    }
}
