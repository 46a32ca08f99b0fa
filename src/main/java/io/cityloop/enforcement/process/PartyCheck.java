package io.cityloop.enforcement.process;

import io.cityloop.enforcement.NewParty;
import io.cityloop.enforcement.PartyKind;
import io.cityloop.enforcement.PartyRole;
import io.cityloop.enforcement.PenaltyParty;
import io.cityloop.enforcement.domain.CreditCode;
import io.cityloop.enforcement.domain.ResidentIdentity;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a party as it is entered: numbers by their check digits (GB 11643, GB 32100). */
@Component
class PartyCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 32;
    private static final int LONGEST_REPRESENTATIVE = 64;

    /**
     * The party, checked.
     *
     * @param prefix put before the names of fields in errors
     */
    PenaltyParty checked(@Nullable NewParty party, String prefix) {
        List<FieldError> errors = new ArrayList<>();
        if (party == null) {
            throw new RejectedInput(prefix + "name", "tasks.form.required");
        }
        String name = party.name();
        if (name == null || name.isBlank()) {
            errors.add(new FieldError(prefix + "name", "tasks.form.required"));
        }
        atMost(errors, prefix + "name", name, LONGEST_NAME);
        atMost(errors, prefix + "address", party.address(), LONGEST_NAME);
        atMost(errors, prefix + "phone", party.phone(), LONGEST_PHONE);
        atMost(errors, prefix + "representative", party.representative(), LONGEST_REPRESENTATIVE);
        PartyKind kind = party.kind();
        if (kind == null) {
            errors.add(new FieldError(prefix + "kind", "tasks.form.required"));
        }
        PartyRole role = party.role() == null ? PartyRole.PARTY : party.role();
        if (role == PartyRole.PARTY
                && (party.address() == null || party.address().isBlank())) {
            errors.add(new FieldError(prefix + "address", "enforcement.addressDemanded"));
        }
        String identity = party.identity();
        if (identity != null && !identity.isBlank() && kind != null) {
            problem(kind, identity.strip())
                    .ifPresent(message -> errors.add(new FieldError(prefix + "identity", message)));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        return new PenaltyParty(
                0,
                role,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name).strip(),
                identity == null || identity.isBlank() ? null : identity.strip().toUpperCase(Locale.ROOT),
                party.address(),
                party.phone(),
                party.representative());
    }

    private static void atMost(List<FieldError> errors, String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            errors.add(new FieldError(field, "enforcement.tooLong"));
        }
    }

    private static Optional<String> problem(PartyKind kind, String number) {
        return kind == PartyKind.CITIZEN ? ResidentIdentity.problem(number) : CreditCode.problem(number);
    }
}
