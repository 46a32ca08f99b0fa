package io.cityloop.catalog;

import io.cityloop.calendar.GradedLimit;
import io.cityloop.catalog.persistence.ConditionRow;
import io.cityloop.catalog.persistence.StandardMapper;
import io.cityloop.catalog.persistence.SubClassRow;
import io.cityloop.catalog.persistence.VersionRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes whole standards, a few statements each. */
@Service
class StandardPublishing implements Standards {

    private static final int ROWS_A_STATEMENT = 200;

    private final StandardMapper standards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandardPublishing(StandardMapper standards, ApplicationEventPublisher events, Clock clock) {
        this.standards = standards;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void publish(StandardDraft draft, Actor actor) {
        var version = draft.version();
        draft.conditions().forEach(condition -> GradedLimit.parse(condition.limitText()));
        try {
            standards.insertVersion(
                    new VersionRow(version.code(), version.name(), version.effectiveFrom()),
                    clock.instant(),
                    actor.username());
        } catch (DuplicateKeyException taken) {
            throw new Conflict("catalog.versionExists");
        }
        inParts(draft.subClasses().stream().map(s -> row(version, s)).toList(), standards::insertSubClasses);
        inParts(draft.conditions().stream().map(c -> row(version, c)).toList(), standards::insertConditions);
        events.publishEvent(new StandardPublished(version.code()));
    }

    private static SubClassRow row(StandardVersion version, SubClass s) {
        return new SubClassRow(version.code(), s.code(), s.kind().name(), s.classCode(), s.className(), s.name());
    }

    private static ConditionRow row(StandardVersion version, StandardDraft.Condition c) {
        return new ConditionRow(
                0,
                version.code(),
                c.subClass(),
                c.number(),
                c.description(),
                c.limitText(),
                c.closingCondition(),
                c.responsible(),
                c.supervising(),
                c.basis(),
                c.lawBroken());
    }

    private static <T> void inParts(List<T> rows, Consumer<List<T>> write) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            write.accept(rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size())));
        }
    }
}
