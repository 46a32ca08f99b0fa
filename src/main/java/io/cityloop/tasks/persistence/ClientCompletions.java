package io.cityloop.tasks.persistence;

import io.cityloop.casefile.CaptureSettings;
import io.cityloop.casefile.DeviceTime;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.Person;
import io.cityloop.tasks.ClientStamp;
import io.cityloop.tasks.WorkTask;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completions by the id their client gave them, so that one sent twice is one. */
@Component
class ClientCompletions {

    private final CompletionMapper mapper;
    private final CaptureSettings settings;

    ClientCompletions(CompletionMapper mapper, CaptureSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    /**
     * The case, when this very completion has been taken before.
     *
     * @throws Conflict when the id was used for another task
     */
    Optional<String> before(Person person, long taskId, @Nullable ClientStamp stamp) {
        CompletionRow row = stamp == null ? null : mapper.find(person.username(), stamp.clientId());
        if (row != null && row.taskId() != taskId) {
            throw new Conflict("tasks.clientIdUsed");
        }
        return Optional.ofNullable(row).map(CompletionRow::caseNumber);
    }

    /** When the device says it was done; null when it says nothing. */
    @Nullable
    DeviceTime time(@Nullable ClientStamp stamp, Instant now) {
        return stamp == null || stamp.takenAt() == null
                ? null
                : DeviceTime.weigh("takenAt", stamp.takenAt(), stamp.clockOffset(), now, settings.clockTolerance());
    }

    /** Remembers, in the transaction that does the task. */
    void remember(
            WorkTask task, String username, String outcome, ClientStamp stamp, @Nullable DeviceTime time, Instant at) {
        mapper.insert(new CompletionRow(
                username,
                stamp.clientId(),
                task.id(),
                task.caseNumber(),
                outcome,
                time == null ? null : time.said(),
                time == null ? null : time.offset(),
                time == null ? null : time.corrected(),
                time != null && time.skewed(),
                at));
    }

    /** What the timeline keeps of it. */
    static Map<String, Object> details(@Nullable DeviceTime time) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (time != null) {
            details.put("takenAt", time.said());
            if (time.skewed()) {
                details.put("clockSkewed", true);
            }
        }
        return details;
    }
}
