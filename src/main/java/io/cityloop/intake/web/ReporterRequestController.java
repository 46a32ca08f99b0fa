package io.cityloop.intake.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.ReporterRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What reporters ask about their own case: reopen, withdraw, answer the check, say whether they are content. */
@RestController
@RequestMapping("/api/cases/{number}")
class ReporterRequestController {
    private final ReporterRequests requests;
    private final CurrentPerson currentPerson;
    private final RateLimits limits;
    private final ClientAddress address;

    ReporterRequestController(
            ReporterRequests requests, CurrentPerson currentPerson, RateLimits limits, ClientAddress address) {
        this.requests = requests;
        this.currentPerson = currentPerson;
        this.limits = limits;
        this.address = address;
    }

    /** A reason, and the last four digits of the reporter's telephone when nobody is logged in. */
    record Reasoned(@Nullable String reason, @Nullable String phoneTail) {}

    /** Whether it is done, in place of the inspector's check. */
    record CheckAnswer(
            @Nullable Boolean done,
            @Nullable String comment,
            @Nullable String phoneTail) {}

    /** Whether it is solved, a mark from 1 to 5, and words. */
    record Satisfaction(
            @Nullable Boolean solved,
            @Nullable Integer rating,
            @Nullable String comment,
            @Nullable String phoneTail) {}

    /** Where the case stands now. */
    record Standing(String caseNumber, int round, String status) {
        static Standing of(CaseFile caseFile) {
            return new Standing(
                    caseFile.number(), caseFile.round(), caseFile.status().name());
        }
    }

    @PostMapping("/reopenings")
    @ResponseStatus(HttpStatus.CREATED)
    Standing reopen(@PathVariable String number, @RequestBody Reasoned body, HttpServletRequest request) {
        return Standing.of(requests.reopen(number, caller(request), body.phoneTail(), body.reason()));
    }

    @PostMapping("/withdrawal")
    Standing withdraw(@PathVariable String number, @RequestBody Reasoned body, HttpServletRequest request) {
        Person person = caller(request);
        requests.withdraw(number, person, body.phoneTail(), body.reason());
        return Standing.of(requests.own(number, person, body.phoneTail()));
    }

    @PostMapping("/check-answers")
    Standing answerCheck(@PathVariable String number, @RequestBody CheckAnswer body, HttpServletRequest request) {
        if (body.done() == null) {
            throw new RejectedInput("done", "intake.required");
        }
        Person person = caller(request);
        requests.answerCheck(number, person, body.phoneTail(), body.done(), body.comment());
        return Standing.of(requests.own(number, person, body.phoneTail()));
    }

    @PostMapping("/satisfaction")
    Standing answerSatisfaction(
            @PathVariable String number, @RequestBody Satisfaction body, HttpServletRequest request) {
        Person person = caller(request);
        requests.answerSatisfaction(number, person, body.phoneTail(), body.solved(), body.rating(), body.comment());
        return Standing.of(requests.own(number, person, body.phoneTail()));
    }

    /** Whoever is logged in; everybody else may try only so often, so that four digits cannot be guessed. */
    private @Nullable Person caller(HttpServletRequest request) {
        @Nullable Person person = currentPerson.find().orElse(null);
        if (person == null) {
            limits.take("track-address", address.of(request));
        }
        return person;
    }
}
