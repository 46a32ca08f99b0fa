package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Grade;
import io.cityloop.enforcement.NewParty;
import io.cityloop.enforcement.NewPenalty;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PastDecision;
import io.cityloop.enforcement.PastDecisions;
import io.cityloop.enforcement.PenaltyAct;
import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyFiles;
import io.cityloop.enforcement.PenaltyPage;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.PenaltyStatus;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyFileMapper;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Penalty files, kept. */
@Service
class DeskPenaltyFiles implements PenaltyFiles, PenaltyAgencies, PastDecisions {

    private static final int MOST = 200;

    private final PenaltyFileMapper rows;
    private final PenaltyActs acts;
    private final FileOpening opening;
    private final PartyCheck partyCheck;

    DeskPenaltyFiles(PenaltyFileMapper rows, PenaltyActs acts, FileOpening opening, PartyCheck partyCheck) {
        this.rows = rows;
        this.acts = acts;
        this.opening = opening;
        this.partyCheck = partyCheck;
    }

    @Override
    @Transactional
    public PenaltyFile open(NewPenalty penalty, Person person) {
        String agency = PenaltyReach.agencyOf(person, Role.ENFORCEMENT_OFFICER);
        return open(penalty, agency, PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, agency));
    }

    @Override
    @Transactional
    public PenaltyFile open(NewPenalty penalty, String agency, Actor actor) {
        return opening.ordinary(penalty, agency, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PenaltyFile> find(String id) {
        return Optional.ofNullable(rows.find(id));
    }

    @Override
    @Transactional(readOnly = true)
    public PenaltyFile require(String id, Person person) {
        return find(id).filter(file -> PenaltyReach.sees(person, file.agency()))
                .orElseThrow(() -> new NotFound("enforcement.noSuchFile"));
    }

    @Override
    @Transactional(readOnly = true)
    public PenaltyPage list(Person person, @Nullable PenaltyStatus status, @Nullable String cursor, int limit) {
        Set<String> agencies = PenaltyReach.agencies(person);
        if (agencies != null && agencies.isEmpty()) {
            return new PenaltyPage(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        List<PenaltyFile> found = rows.list(agencies, status == null ? null : status.name(), cursor, most + 1);
        return found.size() <= most
                ? new PenaltyPage(found, null)
                : new PenaltyPage(found.subList(0, most), found.get(most - 1).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyFile> ofCase(String caseNumber, Person person) {
        return rows.ofCase(caseNumber).stream()
                .filter(file -> PenaltyReach.sees(person, file.agency()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyParty> parties(String id) {
        return rows.parties(id);
    }

    @Override
    @Transactional
    public PenaltyParty addParty(String id, NewParty party, Person person) {
        PenaltyFile file = acts.lock(id);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, file.agency());
        if (file.status().concluded()) {
            throw new Conflict("enforcement.concluded");
        }
        return opening.add(id, partyCheck.checked(party, ""), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PenaltyAct> acts(String id) {
        return acts.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean intact(String id) {
        return acts.intact(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> agencyOf(String penaltyId) {
        return find(penaltyId).map(PenaltyFile::agency);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastDecision> similar(String violation, Grade grade, PartyKind party, int most) {
        return rows.similar(violation, grade.name(), Math.clamp(most, 1, MOST)).stream()
                .filter(file -> file.decidedOn() != null && file.fineFen() != null)
                .filter(file -> rows.parties(file.id()).stream()
                        .anyMatch(one -> one.role() == PartyRole.PARTY && one.kind() == party))
                .map(file -> new PastDecision(
                        file.id(),
                        number(file.id()),
                        Objects.requireNonNull(file.decidedOn()),
                        violation,
                        grade,
                        party,
                        new Fen(Objects.requireNonNull(file.fineFen()))))
                .toList();
    }

    private String number(String id) {
        return acts.record(id)
                .decision()
                .map(act -> String.valueOf(act.text("decisionNumber")))
                .orElse("");
    }
}
