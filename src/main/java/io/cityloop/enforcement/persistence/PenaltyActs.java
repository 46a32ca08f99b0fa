package io.cityloop.enforcement.persistence;

import io.cityloop.casefile.ChainLink;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyActed;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.domain.FileRecord;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chain of acts of a penalty file. Needs a transaction of the caller; {@link #lock} comes first. */
@Component
public class PenaltyActs {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final PenaltyFileMapper mapper;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    PenaltyActs(PenaltyFileMapper mapper, JsonMapper json, ApplicationEventPublisher events, Clock clock, ZoneId zone) {
        this.mapper = mapper;
        this.json = json;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Locks a file; everybody who writes in it starts here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PenaltyFile lock(String id) {
        if (mapper.lockHead(id) == null) {
            throw new NotFound("enforcement.noSuchFile");
        }
        return file(id);
    }

    /** A file as it stands, for looking at it. */
    public PenaltyFile file(String id) {
        return Objects.requireNonNull(mapper.find(id));
    }

    /** There is such a file. */
    public boolean exists(String id) {
        return mapper.head(id) != null;
    }

    /** Appends an act; nulls among the details are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PenaltyAct append(String id, Actor actor, String kind, Map<String, ?> details) {
        ActHead head = Objects.requireNonNull(mapper.lockHead(id));
        ChainLink link =
                ChainLink.next(head.actHash(), id, head.acts() + 1, 1, clock.instant(), actor, kind, details, null);
        ActRow row = ActRow.of(link);
        mapper.insertAct(row);
        mapper.moveHead(id, row.seq(), row.hash());
        PenaltyAct act = act(row);
        events.publishEvent(new PenaltyActed(act));
        return act;
    }

    /** The acts of a file, first to last. */
    public List<PenaltyAct> of(String id) {
        return mapper.acts(id).stream().map(this::act).toList();
    }

    /** The file as its acts tell it. */
    public FileRecord record(String id) {
        return new FileRecord(of(id), zone);
    }

    /** Goes through the chain. */
    public boolean intact(String id) {
        ActHead head = mapper.head(id);
        List<ActRow> rows = mapper.acts(id);
        return head != null
                && ChainLink.check(
                                rows.stream().map(ActRow::link).toList(),
                                rows.stream().map(ActRow::hash).toList(),
                                head.acts(),
                                head.actHash())
                        .intact();
    }

    private PenaltyAct act(ActRow row) {
        Role role = row.role() == null ? null : Role.of(row.role());
        return new PenaltyAct(
                row.penaltyId(),
                row.seq(),
                row.at(),
                new Actor(row.username(), row.name(), role, row.organisation()),
                row.kind(),
                json.readValue(row.details(), OBJECT),
                row.previousHash(),
                row.hash());
    }
}
