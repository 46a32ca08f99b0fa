package io.cityloop.intake.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.HotlineDesk;
import io.cityloop.intake.HotlineDesk.CallersCase;
import io.cityloop.intake.Registered;
import io.cityloop.intake.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/hotline}: for the page of the hotline's operators. */
@RestController
@RequestMapping("/api/hotline")
class HotlineController {

    private final HotlineDesk desk;
    private final Permissions permissions;
    private final RateLimits limits;
    private final MessageSource messages;
    private final ZoneId zone;

    HotlineController(
            HotlineDesk desk,
            Permissions permissions,
            RateLimits limits,
            MessageSource messages,
            @Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone) {
        this.desk = desk;
        this.permissions = permissions;
        this.limits = limits;
        this.messages = messages;
        this.zone = zone;
    }

    /** A telephone number; in the body, so that it stands in no log of addresses. */
    record Number(@Nullable String phone) {}

    record CallersCases(List<Earlier> items) {}

    /** A case as an operator reads it at a glance. */
    record Earlier(
            String caseNumber,
            String status,
            String statusName,
            boolean concluded,
            @Nullable String subclass,
            String description,
            String address,
            Instant openedAt,
            LocalDate openedOn,
            @Nullable String reporter,
            int urges) {

        static Earlier of(CallersCase one, MessageSource messages, Locale locale, ZoneId zone) {
            CaseFile caseFile = one.caseFile();
            return new Earlier(
                    caseFile.number(),
                    caseFile.status().name(),
                    messages.getMessage("casefile.status." + caseFile.status().name(), null, locale),
                    caseFile.status().concluded(),
                    caseFile.subClass(),
                    caseFile.description(),
                    caseFile.address(),
                    caseFile.openedAt(),
                    LocalDate.ofInstant(caseFile.openedAt(), zone),
                    one.reporter().name(),
                    caseFile.urges());
        }
    }

    /** What was reported from a number before. It changes nothing, but that it was asked is kept. */
    @PostMapping("/callers")
    CallersCases lookUp(@RequestBody Number number, Locale locale) {
        Person operator = permissions.require(Action.HOTLINE);
        limits.take("hotline-lookup", operator.username());
        if (number.phone() == null) {
            throw new RejectedInput("phone", "intake.required");
        }
        return new CallersCases(desk.lookUp(operator, number.phone()).stream()
                .map(one -> Earlier.of(one, messages, locale, zone))
                .toList());
    }

    record Receipt(String caseNumber, String status) {}

    /** 201 with the number; 200 with the same case for a client id that was registered before. */
    @PostMapping("/reports")
    ResponseEntity<Receipt> file(@RequestBody Filing filing) {
        Person operator = permissions.require(Action.HOTLINE);
        if (filing.report() == null) {
            throw new RejectedInput("report", "intake.required");
        }
        Registered registered = desk.file(filing.report(), filing.callBack(), operator);
        CaseFile caseFile = registered.caseFile();
        return ResponseEntity.status(registered.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Receipt(caseFile.number(), caseFile.status().name()));
    }

    /** A report, and what the caller said about being called back; null when he does not want to be. */
    record Filing(@Nullable Report report, @Nullable String callBack) {}

    /** What a caller adds to a case there is already. */
    record Addition(@Nullable String clientId, @Nullable String words) {}

    /** 201, or 200 when it had been added before. */
    @PostMapping("/cases/{number}/additions")
    ResponseEntity<Void> add(@PathVariable String number, @RequestBody Addition addition) {
        Person operator = permissions.require(Action.HOTLINE);
        boolean added = desk.add(operator, number, addition.clientId(), addition.words());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).build();
    }
}
