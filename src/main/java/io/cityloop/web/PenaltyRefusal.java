package io.cityloop.web;

import io.cityloop.identity.RejectedInput;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a form of a penalty page was refused, for the page it leads back to.
 *
 * @param form which form
 * @param errors words by field; the empty field speaks of the whole
 * @param said what had been filled in
 */
record PenaltyRefusal(String form, Map<String, String> errors, Map<String, String> said) {

    static PenaltyRefusal of(String form, RuntimeException refusal, Map<String, String> said, Names names) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (refusal instanceof RejectedInput rejected) {
            rejected.errors().forEach(error -> errors.put(error.field(), names.refusal(error.message())));
        } else {
            errors.put("", names.refusal(String.valueOf(refusal.getMessage())));
        }
        return new PenaltyRefusal(form, errors, said);
    }
}
