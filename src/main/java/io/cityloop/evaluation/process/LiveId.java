package io.cityloop.evaluation.process;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.Subject;
import io.cityloop.evaluation.SubjectKind;
import java.util.Optional;

/** The id of running figures: {@code live:2026-11:department:drainage}. */
record LiveId(Period period, Subject subject) {

    private static final String PREFIX = "live:";
    private static final int PARTS = 4;

    static String of(Period period, Subject subject) {
        return PREFIX + period.key() + ":" + subject.kind().key() + ":" + subject.key();
    }

    static Optional<LiveId> parse(String id) {
        String[] parts = id.split(":", PARTS);
        if (!id.startsWith(PREFIX) || parts.length != PARTS) {
            return Optional.empty();
        }
        return Period.parse(parts[1])
                .flatMap(period ->
                        SubjectKind.find(parts[2]).map(kind -> new LiveId(period, new Subject(kind, parts[3]))));
    }
}
