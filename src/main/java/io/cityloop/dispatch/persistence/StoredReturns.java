package io.cityloop.dispatch.persistence;

import io.cityloop.casefile.CaseFile;
import io.cityloop.dispatch.Returns;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Returns in the database. */
@Component
class StoredReturns implements Returns {

    private final ReturnMapper rows;

    StoredReturns(ReturnMapper rows) {
        this.rows = rows;
    }

    @Override
    public void ask(CaseFile caseFile, String reason, Actor actor, Instant at) {
        String department = Objects.requireNonNull(caseFile.leadDepartment(), "only a department can return a case");
        if (caseFile.handler() != null) {
            throw new Conflict("dispatch.handlerStillAssigned");
        }
        if (bound(caseFile, department)) {
            throw new Conflict("dispatch.decidedDepartmentMayNotReturn");
        }
        rows.insert(new ReturnRow(
                0,
                caseFile.number(),
                caseFile.round(),
                department,
                reason,
                actor.username(),
                utc(at),
                null,
                null,
                null,
                null,
                true));
    }

    @Override
    public void decide(CaseFile caseFile, boolean agreed, boolean notOurs, String reason, Actor actor, Instant at) {
        ReturnRow open = rows.open(caseFile.number(), caseFile.round());
        if (open == null || rows.decide(open.id(), agreed, notOurs, reason, actor.username(), utc(at)) == 0) {
            throw new Conflict("dispatch.noOpenReturn");
        }
        if (!agreed) {
            adjudicate(caseFile, open.department(), reason, actor, at);
        }
    }

    @Override
    public void adjudicate(CaseFile caseFile, String department, String reason, Actor actor, Instant at) {
        rows.adjudicate(caseFile.number(), caseFile.round(), department, reason, actor.username(), utc(at));
    }

    @Override
    public boolean bound(CaseFile caseFile, String department) {
        return rows.adjudicated(caseFile.number(), caseFile.round(), department) > 0;
    }

    @Override
    public List<AgreedReturn> agreed(CaseFile caseFile) {
        return rows.ofRound(caseFile.number(), caseFile.round()).stream()
                .filter(row -> Boolean.TRUE.equals(row.agreed()))
                .map(row -> new AgreedReturn(row.department(), row.reason(), row.notOurs()))
                .toList();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
