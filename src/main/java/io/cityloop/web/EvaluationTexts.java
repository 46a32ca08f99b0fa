package io.cityloop.web;

import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Indicator;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.PeriodState;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.rules.RuleVersionInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Periods, figures and points as people read them. What there is no data for says so and is never shown as zero. */
@Component("evaluationTexts")
class EvaluationTexts {

    private static final int SHORT_HASH = 12;

    private final MessageSource messages;
    private final Evaluations evaluations;
    private final Names names;

    EvaluationTexts(MessageSource messages, Evaluations evaluations, Names names) {
        this.messages = messages;
        this.evaluations = evaluations;
        this.names = names;
    }

    /** A period by its calendar name. */
    public String period(Period period) {
        var from = period.from();
        return switch (period.kind()) {
            case DAY -> from.toString();
            case WEEK ->
                text(
                        "web.evaluation.period.week.of",
                        number(from.get(IsoFields.WEEK_BASED_YEAR)),
                        number(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        from.toString().substring(5),
                        period.to().minusDays(1).toString().substring(5));
            case MONTH -> text("web.evaluation.period.month.of", number(from.getYear()), number(from.getMonthValue()));
            case QUARTER ->
                text(
                        "web.evaluation.period.quarter.of",
                        number(from.getYear()),
                        number((from.getMonthValue() - 1) / 3 + 1));
            case YEAR -> text("web.evaluation.period.year.of", number(from.getYear()));
        };
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    /** A length of period. */
    public String periodKind(PeriodKind kind) {
        return text("web.evaluation.period." + kind.key());
    }

    /** How far a period is. */
    public String state(PeriodState state) {
        return text("web.evaluation.state." + state);
    }

    /** The chip's colour and shape for how far a period is. */
    public String tone(PeriodState state) {
        return switch (state) {
            case RUNNING -> "working";
            case OPEN -> "new";
            case COMPUTED -> "judging";
            case PUBLISHED -> "done";
        };
    }

    /** What kind of subject. */
    public String kind(SubjectKind kind) {
        return text("web.evaluation.kind." + kind.key());
    }

    /** A subject without its sheet. */
    public String subject(Subject subject) {
        return subject.kind() == SubjectKind.DEPARTMENT
                ? names.organisation(subject.key())
                : subject.kind().person() ? names.person(subject.key()) : subject.key();
    }

    /** An indicator by its key. */
    public String indicator(@Nullable String key) {
        return indicatorOf(key)
                .map(found -> Names.english() ? found.nameEn() : found.nameZh())
                .orElse(key == null ? "" : key);
    }

    /** Where an indicator's definition comes from. */
    public String source(@Nullable String key) {
        return indicatorOf(key).map(Indicator::source).orElse("");
    }

    private Optional<Indicator> indicatorOf(@Nullable String key) {
        return evaluations.indicators().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** A line's rule in the reader's language. */
    public String rule(SheetLine line) {
        var translated = line.english();
        return Names.english() && translated != null && !translated.isBlank() ? translated : line.rule();
    }

    /** A value with its unit; words when there is no data. */
    public String value(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        var value = figure.value();
        if (value == null) {
            return text("web.evaluation.noData");
        }
        var unit = indicatorOf(figure.indicator()).map(Indicator::unit).orElse(Indicator.Unit.AVERAGE);
        return switch (unit) {
            case PERCENT -> value.toPlainString() + "%";
            case HOURS -> text("web.evaluation.hours", value.toPlainString());
            case COUNT, AVERAGE, MONTHLY -> value.toPlainString();
        };
    }

    /** The rates among these, for a list that has no room for everything. */
    public List<Figure> rates(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> indicatorOf(figure.indicator())
                        .filter(found -> found.unit() == Indicator.Unit.PERCENT)
                        .isPresent())
                .toList();
    }

    /** What stands above and below the line of a rate; empty for a count. */
    public String fraction(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        var unit = indicatorOf(figure.indicator()).map(Indicator::unit).orElse(Indicator.Unit.COUNT);
        return unit == Indicator.Unit.PERCENT && figure.known() ? figure.numerator() + "/" + figure.denominator() : "";
    }

    /** A score with two decimals; a dash for none. */
    public String score(@Nullable BigDecimal score) {
        return score == null ? "—" : score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A difference with its sign. */
    public String delta(@Nullable BigDecimal delta) {
        if (delta == null) {
            return "—";
        }
        var shown = delta.setScale(2, RoundingMode.HALF_UP);
        return shown.signum() > 0
                ? "+" + shown.toPlainString()
                : shown.toPlainString().replace("-", "−");
    }

    /** Which way a difference points: {@code up, down, same} or {@code none}. */
    public String way(@Nullable BigDecimal delta) {
        return delta == null ? "none" : delta.signum() > 0 ? "up" : delta.signum() < 0 ? "down" : "same";
    }

    /** The beginning of a hash, enough to tell versions apart. */
    public String hash(@Nullable String hash) {
        return hash == null ? "" : hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
    }

    /** A version of the rules among others: what it is, who brought it and why. */
    public String version(RuleVersionInfo version, String current) {
        var said = version.origin().equals("shipped")
                ? text("web.rules.shipped")
                : names.person(version.author()) + " " + version.note();
        var words = hash(version.hash()) + "  " + said;
        return version.hash().equals(current) ? text("web.evaluation.whatIf.current", words) : words;
    }

    /** A step of a period's log: who and what. */
    public String step(PeriodInfo.Step step) {
        return text("web.evaluation.step." + step.action());
    }

    /** What the step came to; empty when there is nothing to say. */
    public String stepDetails(PeriodInfo.Step step) {
        var details = step.details();
        var words = details.get("text");
        if (words != null || details.isEmpty()) {
            return words == null ? "" : words;
        }
        return text(
                "web.evaluation.step." + step.action() + ".details",
                details.get("sheets"),
                details.get("revision"),
                details.get("case"));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, key, LocaleContextHolder.getLocale());
    }
}
