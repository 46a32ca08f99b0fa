package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Certificate;
import io.cityloop.enforcement.CertifiedOfficers;
import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DutyKind;
import io.cityloop.enforcement.EnforcementSettings;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PenaltyDocuments;
import io.cityloop.enforcement.PenaltyDuties;
import io.cityloop.enforcement.PenaltyKind;
import io.cityloop.enforcement.PenaltyProposal;
import io.cityloop.enforcement.SpotKit;
import io.cityloop.enforcement.SpotKit.Officer;
import io.cityloop.enforcement.SpotKits;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packs kits from the registers and the rules; nothing in them is said anywhere else. */
@Service
class PackedSpotKits implements SpotKits {

    /** Above any fine on the spot; the search for the largest allowed one begins here. */
    private static final long NEVER = 1L << 34;

    private static final long YUAN = 100;

    private final CertifiedOfficers certificates;
    private final Discretion discretion;
    private final PenaltyDuties duties;
    private final PenaltyDocuments documents;
    private final EnforcementSettings settings;
    private final StepClocks clocks;

    PackedSpotKits(
            CertifiedOfficers certificates,
            Discretion discretion,
            PenaltyDuties duties,
            PenaltyDocuments documents,
            EnforcementSettings settings,
            StepClocks clocks) {
        this.certificates = certificates;
        this.discretion = discretion;
        this.duties = duties;
        this.documents = documents;
        this.settings = settings;
        this.clocks = clocks;
    }

    @Override
    @Transactional(readOnly = true)
    public SpotKit of(Person person) {
        String agency = PenaltyReach.agencyOf(person, Role.ENFORCEMENT_OFFICER);
        Actor actor = PenaltyReach.require(person, Role.ENFORCEMENT_OFFICER, agency);
        LocalDate today = clocks.today();
        List<Officer> others = certificates.of(agency, today).stream()
                .filter(other -> !other.username().equals(person.username()))
                .flatMap(other -> officer(other, today).stream())
                .toList();
        return new SpotKit(
                officer(person, today).orElseThrow(() -> new RejectedInput("officers", "enforcement.notCertified")),
                others,
                discretion.violations(),
                Arrays.stream(PartyKind.values()).collect(Collectors.toMap(Enum::name, this::most)),
                Fen.ofYuan(settings.cashYuan()).fen(),
                documents.reserved(agency, DocumentKind.SUMMARY_DECISION, today.getYear(), actor),
                settings.spotNumbers());
    }

    private Optional<Officer> officer(Person person, LocalDate today) {
        return certificates.certificate(person.username(), today).map(found -> officer(person, found));
    }

    private static Officer officer(Person person, Certificate certificate) {
        return new Officer(
                person.username(), person.name(), certificate.number(), certificate.validFrom(), certificate.validTo());
    }

    /** The largest fine the rules allow on the spot, asked of them step by step: they allow every smaller one too. */
    private long most(PartyKind kind) {
        long allowed = 0;
        long refused = NEVER;
        while (refused - allowed > 1) {
            long between = allowed + (refused - allowed) / 2;
            if (allows(kind, between)) {
                allowed = between;
            } else {
                refused = between;
            }
        }
        return allowed;
    }

    /** Below a yuan the table has no row, so that the search must not mistake it for the end. */
    private boolean allows(PartyKind kind, long fen) {
        PenaltyProposal proposal =
                PenaltyProposal.plain(kind, List.of(PenaltyKind.FINE), new Fen(Math.max(fen, YUAN)), Fen.ZERO);
        return duties.preview(proposal).stream().anyMatch(duty -> duty.kind() == DutyKind.SUMMARY_ALLOWED);
    }
}
