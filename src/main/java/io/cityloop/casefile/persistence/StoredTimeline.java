package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseTimeline;
import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.TimelineCheck;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.casefile.domain.CanonicalJson;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
        Role role = actor.role();
        ChainLink link = new ChainLink(
                head.timelineHash(),
                caseNumber,
                head.timelineEntries() + 1,
                head.round(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.username(),
                actor.name(),
                role == null ? null : role.key(),
                actor.organisation(),
                action,
                CanonicalJson.write(details),
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
        String previous = ORIGIN;
        int expected = 1;
        for (TimelineRow row : rows) {
            if (row.seq() != expected) {
                return broken(rows, expected, "an entry is missing");
            }
            if (!row.previousHash().equals(previous)) {
                return broken(rows, expected, "the previous hash does not fit");
            }
            if (!row.link().hash().equals(row.hash())) {
                return broken(rows, expected, "the content does not fit its hash");
            }
            previous = row.hash();
            expected++;
        }
        return head.timelineEntries() == rows.size() && head.timelineHash().equals(previous)
                ? new TimelineCheck(true, rows.size(), null, null)
                : broken(rows, expected, "entries are missing at the end");
    }

    private static TimelineCheck broken(List<TimelineRow> rows, int at, String why) {
        return new TimelineCheck(false, rows.size(), at, why);
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
