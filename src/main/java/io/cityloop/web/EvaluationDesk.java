package io.cityloop.web;

import io.cityloop.evaluation.EvaluationSettings;
import io.cityloop.evaluation.Evaluations;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.PeriodKind;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.identity.Action;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Permissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of the evaluation have in common: which period is meant, which parts this person may open. */
@Component("evaluationDesk")
class EvaluationDesk {

    private static final int CHOICE = 14;
    private final Evaluations evaluations;
    private final EvaluationSettings settings;
    private final CurrentPerson currentPerson;

    EvaluationDesk(Evaluations evaluations, EvaluationSettings settings, CurrentPerson currentPerson) {
        this.evaluations = evaluations;
        this.settings = settings;
        this.currentPerson = currentPerson;
    }

    /** The kinds that are ranked: regions of the levels the city counts, departments and posts. */
    public List<SubjectKind> kinds() {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> !kind.region() || settings.regionLevels().contains(kind.key()))
                .toList();
    }

    /** The lengths of periods. */
    public List<PeriodKind> periodKinds() {
        return List.of(PeriodKind.values());
    }

    /** The parts of the evaluation this person may open; their texts are {@code web.evaluation.part.<key>}. */
    public List<Part> parts() {
        var person = currentPerson.require();
        var compares = Permissions.may(person, Action.EVALUATION_COMPARE);
        var parts = new ArrayList<Part>();
        if (compares) {
            parts.add(new Part("ranking", "/evaluation"));
            parts.add(new Part("compare", "/evaluation/compare"));
            parts.add(new Part("whatIf", "/evaluation/what-if"));
        } else {
            parts.add(new Part("own", "/evaluation/own"));
        }
        parts.add(new Part("appeals", "/evaluation/appeals"));
        if (Permissions.may(person, Action.EVALUATION_RUN)) {
            parts.add(new Part("run", "/evaluation/run"));
        }
        parts.add(new Part("publication", "/publication"));
        return parts;
    }

    /** The last periods of this one's kind, newest first. */
    public List<PeriodInfo> choice(Period period) {
        return evaluations.periods(period.kind(), CHOICE);
    }

    /** Whether the list of {@link #choice} has this one. */
    public boolean chosen(Period period) {
        return choice(period).stream().anyMatch(info -> info.period().equals(period));
    }

    /** The period after this one; null when it has not begun. */
    public @Nullable Period after(Period period) {
        var next = period.next();
        return next.from().isAfter(today(period.kind()).from()) ? null : next;
    }

    /** The period a key names, else today's month. Throws {@link NotFound} for a key that names none. */
    Period period(@Nullable String key) {
        return key == null || key.isBlank()
                ? today(PeriodKind.MONTH)
                : Period.parse(key.strip()).orElseThrow(() -> new NotFound("web.evaluation.noSuchPeriod"));
    }

    /** Today's period of this kind. */
    public Period today(PeriodKind kind) {
        return evaluations.periods(kind, 1).getFirst().period();
    }

    /** The kind a key names, else departments. Throws {@link NotFound} for a key that names none. */
    static SubjectKind kind(@Nullable String key) {
        return key == null || key.isBlank()
                ? SubjectKind.DEPARTMENT
                : SubjectKind.find(key).orElseThrow(() -> new NotFound("identity.notFound"));
    }

    /** The length a key names, else months. */
    static PeriodKind periodKind(@Nullable String key) {
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElse(PeriodKind.MONTH);
    }

    /** A part of the evaluation. */
    record Part(String key, String path) {}
}
