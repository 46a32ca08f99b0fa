package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.RoundMarks;
import io.cityloop.evaluation.Satisfaction;
import io.cityloop.evaluation.StageMark;
import io.cityloop.evaluation.StepMark;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds facts up, day by day and subject by subject. The same for one case as for a year of them. */
public final class Tally {

    private static final int COUNTERS = Counter.values().length;
    private static final List<Counter> CASES = of(Counting.OfCase.class);
    private static final List<Counter> ASSIGNMENTS = of(Counting.OfAssignment.class);
    private static final List<Counter> STAGES = of(Counting.OfStage.class);
    private static final List<Counter> EVENTS = of(Counting.OfEvent.class);
    private static final List<Counter> POSTS = of(Counting.OfPost.class);
    private static final List<Counter> VOICES = of(Counting.OfVoice.class);
    private static final List<Counter> EXEMPTIONS = of(Counting.OfExemption.class);

    private final ZoneId zone;
    private final Set<SubjectKind> levels;
    private final Map<DaySubject, long[]> sums = new HashMap<>();
    private long rounds;

    /**
     * Nothing counted yet.
     *
     * @param zone in which days begin
     * @param levels the levels of regions that are counted; the city always is
     */
    public Tally(ZoneId zone, Set<SubjectKind> levels) {
        this.zone = zone;
        this.levels = Set.copyOf(levels);
    }

    private record DaySubject(LocalDate day, SubjectKind kind, String key) {}

    /** One counted figure. */
    public record Count(LocalDate day, Subject subject, Counter counter, long value) {}

    private static List<Counter> of(Class<? extends Counting> family) {
        return Arrays.stream(Counter.values())
                .filter(counter -> family.isInstance(counter.counting()))
                .toList();
    }

    /** A round has ended. */
    public void add(RoundMarks marks) {
        rounds++;
        CaseView view = new CaseView(marks);
        LocalDate day = day(marks.endedAt());
        List<long[]> regions = regions(day, marks);
        List<long[]> all = with(regions, day, marks.department());
        for (Counter counter : CASES) {
            put(all, counter, ((Counting.OfCase) counter.counting()).count().applyAsLong(view));
        }
        for (StageMark stage : marks.stages()) {
            for (Counter counter : STAGES) {
                Counting.OfStage rule = (Counting.OfStage) counter.counting();
                if (rule.stage().key().equals(stage.stage())) {
                    put(regions, counter, rule.count().applyAsLong(stage));
                }
            }
        }
        for (StageMark assignment : view.assignments()) {
            List<long[]> whose = with(regions, day, assignment.department());
            for (Counter counter : ASSIGNMENTS) {
                Counting.OfAssignment rule = (Counting.OfAssignment) counter.counting();
                put(whose, counter, rule.count().applyAsLong(view, assignment));
            }
        }
        for (StepMark step : marks.steps()) {
            steps(view, step, day, regions);
        }
    }

    private void steps(CaseView view, StepMark step, LocalDate day, List<long[]> regions) {
        for (Counter counter : EVENTS) {
            long count = ((Counting.OfEvent) counter.counting()).count().applyAsLong(view, step);
            if (count != 0) {
                put(with(regions, day, view.departmentAt(step)), counter, count);
            }
        }
        if (step.role() == null) {
            return;
        }
        for (Counter counter : POSTS) {
            Counting.OfPost rule = (Counting.OfPost) counter.counting();
            if (rule.post().key().equals(step.role())) {
                long count = rule.count().applyAsLong(view, step);
                if (count != 0) {
                    sum(day, rule.post(), step.username())[counter.ordinal()] += count;
                }
            }
        }
    }

    /** A reporter has answered; counts on the day of the answer, and only the first time. */
    public void add(Satisfaction voice, RoundMarks marks) {
        if (voice.seq() != 1) {
            return;
        }
        LocalDate day = day(voice.at());
        List<long[]> all = with(regions(day, marks), day, marks.department());
        for (Counter counter : VOICES) {
            put(all, counter, ((Counting.OfVoice) counter.counting()).count().applyAsLong(voice));
        }
    }

    /** An appeal was granted; counts on the day the round ended. */
    public void addExemption(RoundMarks marks) {
        CaseView view = new CaseView(marks);
        LocalDate day = day(marks.endedAt());
        List<long[]> all = with(regions(day, marks), day, marks.department());
        for (Counter counter : EXEMPTIONS) {
            put(
                    all,
                    counter,
                    ((Counting.OfExemption) counter.counting()).count().applyAsLong(view));
        }
    }

    /** Everything that is not zero. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        sums.forEach((where, values) -> {
            for (Counter counter : Counter.values()) {
                if (values[counter.ordinal()] != 0) {
                    counts.add(new Count(
                            where.day(), new Subject(where.kind(), where.key()), counter, values[counter.ordinal()]));
                }
            }
        });
        return counts;
    }

    /** How many rounds were added. */
    public long rounds() {
        return rounds;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private List<long[]> regions(LocalDate day, RoundMarks marks) {
        List<long[]> regions = new ArrayList<>(6);
        regions.add(sum(day, SubjectKind.CITY, "city"));
        addRegion(regions, day, SubjectKind.DISTRICT, marks.district());
        addRegion(regions, day, SubjectKind.STREET, marks.street());
        addRegion(regions, day, SubjectKind.COMMUNITY, marks.community());
        addRegion(regions, day, SubjectKind.GRID, marks.grid());
        return regions;
    }

    private void addRegion(List<long[]> regions, LocalDate day, SubjectKind level, String code) {
        if (levels.contains(level)) {
            regions.add(sum(day, level, code));
        }
    }

    private List<long[]> with(List<long[]> regions, LocalDate day, @Nullable String department) {
        if (department == null) {
            return regions;
        }
        List<long[]> all = new ArrayList<>(regions);
        all.add(sum(day, SubjectKind.DEPARTMENT, department));
        return all;
    }

    private long[] sum(LocalDate day, SubjectKind kind, String key) {
        return sums.computeIfAbsent(new DaySubject(day, kind, key), absent -> new long[COUNTERS]);
    }

    private static void put(List<long[]> where, Counter counter, long count) {
        if (count != 0) {
            where.forEach(sum -> sum[counter.ordinal()] += count);
        }
    }
}
