package io.cityloop.handling.web;

import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.Applications;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications and supervisions of a case. */
@RestController
class ApplicationsApi {

    private static final int LONGEST_REASON = 1000;

    private final Applications applications;
    private final CurrentPerson currentPerson;

    ApplicationsApi(Applications applications, CurrentPerson currentPerson) {
        this.applications = applications;
        this.currentPerson = currentPerson;
    }

    record ApplicationRequest(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String category,
            @Nullable LocalDate until) {}

    record SupervisionRequest(
            @Nullable String level,
            @Nullable String demand,
            @Nullable Instant replyBy) {}

    record LiftRequest(@Nullable String reason) {}

    record Items(List<ApplicationView> items) {}

    @GetMapping("/api/cases/{number}/applications")
    Items list(@PathVariable String number) {
        return new Items(applications.ofCase(currentPerson.require(), number).stream()
                .map(ApplicationView::of)
                .toList());
    }

    @PostMapping("/api/cases/{number}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView apply(@PathVariable String number, @RequestBody ApplicationRequest request) {
        Person person = currentPerson.require();
        String reason = words("reason", request.reason());
        ApplicationKind kind = ApplicationKind.find(given("kind", request.kind()))
                .filter(known -> known != ApplicationKind.SUPERVISION)
                .orElseThrow(() -> new RejectedInput("kind", "handling.unknownKind"));
        Application opened = switch (kind) {
            case EXTENSION -> applications.extension(person, number, reason);
            case VOID -> applications.voiding(person, number, reason);
            default ->
                applications.suspension(
                        person, number, reason, given("category", request.category()), given("until", request.until()));
        };
        return ApplicationView.of(opened);
    }

    @PostMapping("/api/cases/{number}/supervisions")
    @ResponseStatus(HttpStatus.CREATED)
    ApplicationView supervise(@PathVariable String number, @RequestBody SupervisionRequest request) {
        return ApplicationView.of(applications.supervise(
                currentPerson.require(),
                number,
                given("level", request.level()),
                words("demand", request.demand()),
                given("replyBy", request.replyBy())));
    }

    @PostMapping("/api/cases/{number}/suspension/lift")
    ApplicationView lift(@PathVariable String number, @RequestBody LiftRequest request) {
        return ApplicationView.of(
                applications.liftSuspension(currentPerson.require(), number, words("reason", request.reason())));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new RejectedInput(field, "handling.required");
        }
        return value;
    }

    private static String words(String field, @Nullable String text) {
        if (given(field, text).isBlank()) {
            throw new RejectedInput(field, "handling.required");
        }
        if (text.length() > LONGEST_REASON) {
            throw new RejectedInput(field, "handling.reasonTooLong");
        }
        return text;
    }
}
