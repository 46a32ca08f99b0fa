package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Appeal;
import io.cityloop.evaluation.PeriodInfo;
import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import io.cityloop.evaluation.domain.SheetMaking;
import io.cityloop.evaluation.domain.Tally;
import io.cityloop.evaluation.persistence.AdjustmentRow;
import io.cityloop.evaluation.persistence.FactSets;
import io.cityloop.evaluation.persistence.PeriodBook;
import io.cityloop.evaluation.persistence.SheetRow;
import io.cityloop.evaluation.persistence.SheetStore;
import io.cityloop.evaluation.persistence.StoredMarks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Changes published scores after an appeal: by a logged adjustment to the sheet, never by another sheet. */
@Component
class Adjusting {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final PeriodBook periods;
    private final SheetStore sheets;
    private final StoredMarks marks;
    private final FactSets facts;
    private final ScoringRules rules;
    private final Clock clock;

    Adjusting(
            PeriodBook periods, SheetStore sheets, StoredMarks marks, FactSets facts, ScoringRules rules, Clock clock) {
        this.periods = periods;
        this.sheets = sheets;
        this.marks = marks;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Every published period in which the round ended, every sheet of it that the exemption touches. */
    void adjust(Appeal appeal, RoundMarks round) {
        for (PeriodInfo period : periods.publishedWith(facts.day(round.endedAt()))) {
            int adjusted = 0;
            for (Subject subject : touched(round)) {
                SheetRow sheet =
                        sheets.find(period.period(), period.revision(), subject).orElse(null);
                if (sheet != null) {
                    adjust(sheet, subject, appeal, round);
                    adjusted++;
                }
            }
            periods.step(
                    period.period(),
                    "adjusted",
                    String.valueOf(appeal.finalBy()),
                    Map.of(
                            "appeal",
                            String.valueOf(appeal.id()),
                            "case",
                            appeal.caseNumber(),
                            "sheets",
                            String.valueOf(adjusted)));
        }
    }

    private static List<Subject> touched(RoundMarks round) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(SubjectKind.CITY, "city"));
        subjects.add(new Subject(SubjectKind.DISTRICT, round.district()));
        subjects.add(new Subject(SubjectKind.STREET, round.street()));
        subjects.add(new Subject(SubjectKind.COMMUNITY, round.community()));
        subjects.add(new Subject(SubjectKind.GRID, round.grid()));
        if (round.department() != null) {
            subjects.add(new Subject(SubjectKind.DEPARTMENT, round.department()));
        }
        return subjects;
    }

    private void adjust(SheetRow sheet, Subject subject, Appeal appeal, RoundMarks round) {
        List<AdjustmentRow> before = sheets.adjustments(List.of(sheet.id()));
        Map<String, Long> counters = new TreeMap<>(sheets.facts(sheet));
        before.forEach(
                one -> marks.find(one.caseNumber(), one.round()).ifPresent(mark -> exempt(mark, subject, counters)));
        exempt(round, subject, counters);
        SheetMaking.Made made = rules.score(sheet.ruleVersion(), subject.kind().scheme(), counters);
        BigDecimal old = sheet.score() == null
                ? null
                : before.stream().map(AdjustmentRow::delta).reduce(sheet.score(), BigDecimal::add);
        BigDecimal now = made.score();
        sheets.adjust(new AdjustmentRow(
                sheet.id(),
                appeal.id(),
                appeal.caseNumber(),
                appeal.round(),
                old,
                old == null ? null : now,
                old == null || now == null ? NOTHING : now.subtract(old),
                String.valueOf(appeal.finalBy()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static void exempt(RoundMarks round, Subject subject, Map<String, Long> counters) {
        Tally tally = new Tally(ZoneOffset.UTC, EnumSet.of(subject.kind()));
        tally.addExemption(round);
        tally.counts().stream()
                .filter(count -> count.subject().equals(subject))
                .forEach(count -> counters.merge(count.counter().key(), count.value(), Long::sum));
    }
}
