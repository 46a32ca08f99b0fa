package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.domain.IndicatorBook;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of files, in the reader's language. */
@Component
class FileWords {

    private final MessageSource messages;

    FileWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage("evaluation.file." + key, arguments, locale);
    }

    static boolean chinese(Locale locale) {
        return !"en".equals(locale.getLanguage());
    }

    static String rule(SheetLine line, Locale locale) {
        String english = line.english();
        return chinese(locale) || english == null ? line.rule() : english;
    }

    static String indicator(@Nullable String key, Locale locale) {
        return key == null
                ? ""
                : IndicatorBook.find(key)
                        .map(found -> chinese(locale) ? found.nameZh() : found.nameEn())
                        .orElse(key);
    }

    /** The figure with its unit, and what it was made of; no data is said, not shown as 0. */
    String figure(@Nullable Figure figure, Locale locale) {
        if (figure == null) {
            return "";
        }
        if (figure.value() == null) {
            return of("noData", locale);
        }
        Indicator.Unit unit =
                IndicatorBook.find(figure.indicator()).map(Indicator::unit).orElse(Indicator.Unit.COUNT);
        String value = figure.value().toPlainString();
        return switch (unit) {
            case PERCENT -> value + " %  (" + figure.numerator() + " / " + figure.denominator() + ")";
            case HOURS -> value + " h";
            case COUNT -> value;
            case AVERAGE, MONTHLY -> value + "  (" + figure.numerator() + " / " + figure.denominator() + ")";
        };
    }
}
