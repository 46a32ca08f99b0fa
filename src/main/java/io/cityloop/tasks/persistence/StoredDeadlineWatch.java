package io.cityloop.tasks.persistence;

import io.cityloop.identity.Person;
import io.cityloop.tasks.DeadlineWatch;
import io.cityloop.tasks.StageCount;
import io.cityloop.tasks.TaskPage;
import io.cityloop.tasks.WorkTask;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StoredDeadlineWatch implements DeadlineWatch {

    private static final int MOST = 200;

    private final DeadlineMapper mapper;
    private final Clock clock;

    StoredDeadlineWatch(DeadlineMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public TaskPage list(Person person, @Nullable String stage, @Nullable String cursor, int limit) {
        int rows = Math.clamp(limit, 1, MOST);
        List<WorkTask> found =
                mapper.warned(WatchedRows.of(person), clock.instant(), stage, PagePoint.read(cursor), rows + 1);
        List<WorkTask> items = found.stream().limit(rows).toList();
        return new TaskPage(items, found.size() > rows ? next(items.getLast()) : null);
    }

    /** What is warned is due some day. */
    private static String next(WorkTask last) {
        return new PagePoint(Objects.requireNonNull(last.dueAt()), last.id()).text();
    }

    @Override
    public Map<String, WorkTask> soonest(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.dueOf(caseNumbers).stream()
                        .collect(Collectors.toMap(WorkTask::caseNumber, task -> task, (sooner, later) -> sooner));
    }

    @Override
    public List<StageCount> counts(Person person) {
        return mapper.counts(WatchedRows.of(person), clock.instant());
    }
}
