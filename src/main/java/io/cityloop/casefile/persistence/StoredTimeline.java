package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.TimelineCheck;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class StoredTimeline implements CaseTimeline {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final TimelineMapper mapper;
    private final JsonMapper json;
    private final Clock clock;

    StoredTimeline(TimelineMapper mapper, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public TimelineEntry append(
            String caseNumber, Actor actor, String action, Map<String, ?> details, @Nullable String reason) {
        TimelineHead head = mapper.lockHead(caseNumber);
        if (head == null) {
            throw new NotFound("casefile.notFound");
        }
        ChainLink link = ChainLink.next(
                head.timelineHash(),
                caseNumber,
                head.timelineEntries() + 1,
                head.round(),
                clock.instant(),
                actor,
                action,
                details,
                reason);
        TimelineRow row = TimelineRow.of(link);
        mapper.insert(row);
        mapper.moveHead(caseNumber, row.seq(), row.hash());
        return entry(row);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TimelineEntry> entries(String caseNumber) {
        return mapper.entries(caseNumber).stream().map(this::entry).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public TimelineCheck verify(String caseNumber) {
        TimelineHead head = mapper.head(caseNumber);
        if (head == null) {
            throw new NotFound("casefile.notFound");
        }
        List<TimelineRow> rows = mapper.entries(caseNumber);
        return ChainLink.check(
                rows.stream().map(TimelineRow::link).toList(),
                rows.stream().map(TimelineRow::hash).toList(),
                head.timelineEntries(),
                head.timelineHash());
    }

    private TimelineEntry entry(TimelineRow row) {
        return new TimelineEntry(
                row.caseNumber(),
                row.seq(),
                row.round(),
                row.at(),
                new Actor(row.username(), row.name(), role(row.role()), row.organisation()),
                row.action(),
                json.readValue(row.details(), OBJECT),
                row.reason(),
                row.previousHash(),
                row.hash());
    }

    private static @Nullable Role role(@Nullable String key) {
        return key == null ? null : Role.find(key).orElse(null);
    }
}
