package io.cityloop.enforcement.domain;

import io.cityloop.calendar.CalendarDay;
import io.cityloop.enforcement.Term;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the reckoning in one language. */
public final class TermWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** Chinese unless the language is one of ours. */
    public TermWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle("i18n.enforcement", locale, NO_FALLBACK);
        // the bundle decides how days are named, so that no sentence mixes two languages
        this.locale = bundle.getLocale().getLanguage().isEmpty() ? Locale.CHINESE : bundle.getLocale();
    }

    /** A sentence of the reckoning. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString("enforcement.reckoning." + key), locale).format(arguments);
    }

    /** The language that is spoken. */
    public Locale locale() {
        return locale;
    }

    /** {@code 2026-10-08（周四）}. */
    public String day(LocalDate day) {
        return say("date", day.toString(), day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
    }

    /** A day or a stretch of days. */
    public String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : say("range", day(first), day(last));
    }

    /** Why a day is off: the holiday's name, or the weekend. */
    public String off(CalendarDay day) {
        String name = day.name();
        return name == null ? say("weekend") : word("holiday." + name, name);
    }

    /** The law's short title. */
    public String law(Term term) {
        return word("law." + term.law(), term.law());
    }

    /** The article, empty when its number is not known. */
    public String article(Term term) {
        return term.number() == 0 ? "" : say("article", term.article(), String.valueOf(term.number()));
    }

    /** Law and article together. */
    public String basis(Term term) {
        String law = term.law();
        boolean titled = law.endsWith("法") || law.endsWith("规定") || law.endsWith("条例");
        return say(titled ? "basis" : "basisPlain", law(term), article(term)).strip();
    }

    /** How long the period is. */
    public String length(Term term) {
        return say("length." + term.unit().name(), term.amount());
    }

    /** Why a surcharge stands still: the known grounds by their names, others as they were entered. */
    public String ground(String ground) {
        return word("ground." + ground, ground);
    }

    private String word(String key, String otherwise) {
        String whole = "enforcement.reckoning." + key;
        return bundle.containsKey(whole) ? bundle.getString(whole) : otherwise;
    }
}
