package io.cityloop.handling.web;

import io.cityloop.handling.Urges;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.RejectedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Urging a case. */
@RestController
class UrgesApi {

    private static final int LONGEST_REASON = 1000;

    private final Urges urges;
    private final CurrentPerson currentPerson;

    UrgesApi(Urges urges, CurrentPerson currentPerson) {
        this.urges = urges;
        this.currentPerson = currentPerson;
    }

    record UrgeRequest(@Nullable String reason) {}

    record Urged(String caseNumber, int urges) {}

    @PostMapping("/api/cases/{number}/urges")
    @ResponseStatus(HttpStatus.CREATED)
    Urged urge(@PathVariable String number, @RequestBody(required = false) @Nullable UrgeRequest request) {
        String reason = request == null ? null : request.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new RejectedInput("reason", "handling.reasonTooLong");
        }
        return new Urged(number, urges.urge(currentPerson.require(), number, reason));
    }
}
