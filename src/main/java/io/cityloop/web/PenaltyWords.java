package io.cityloop.web;

import io.cityloop.enforcement.Discretion;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.PenaltyStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What penalty pages call things; a bean for their templates. */
@Component("penaltyWords")
class PenaltyWords {

    private final Names names;
    private final Discretion discretion;

    PenaltyWords(Names names, Discretion discretion) {
        this.names = names;
        this.discretion = discretion;
    }

    /** A status. */
    public String status(PenaltyStatus status) {
        return names.refusal("web.penalty.status." + status);
    }

    /** Which colour a status has. */
    public String tone(PenaltyStatus status) {
        return switch (status) {
            case CLUE, FILING -> "new";
            case INVESTIGATION, NOTICE, SERVICE, PERFORMANCE -> "working";
            case REVIEW, PARTY_RIGHTS, HEARING, DISCUSSION, DECISION, SUMMARY_RECORD, CLOSING -> "judging";
            case COMPULSION -> "checking";
            case CLOSED -> "done";
            case NOT_FILED, WITHDRAWN -> "stopped";
        };
    }

    /** What was done. */
    public String act(String kind) {
        String own = names.refusal("web.penalty.act." + kind);
        return own.startsWith("web.penalty.act.") ? names.action(kind) : own;
    }

    /** A violation of the discretion table. */
    public String violation(String code) {
        return discretion.violations().stream()
                .filter(one -> one.violation().equals(code))
                .map(one -> Names.english() ? one.nameEn() : one.name())
                .findFirst()
                .orElseGet(() -> names.refusal("web.penalty.unclassified"));
    }

    /** An identity or credit number with its middle hidden. */
    public String masked(@Nullable String number) {
        int kept = 4;
        if (number == null || number.length() <= 2 * kept) {
            return "";
        }
        return number.substring(0, kept)
                + "*".repeat(number.length() - 2 * kept)
                + number.substring(number.length() - kept);
    }

    /** A sum in yuan. */
    public String yuan(@Nullable Long fen) {
        return fen == null ? "" : new Fen(fen).yuan();
    }
}
