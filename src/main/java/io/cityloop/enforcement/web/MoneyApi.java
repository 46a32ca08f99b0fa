package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.web.MoneyView.PaymentView;
import io.cityloop.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is owed and paid in a penalty file, and when the surcharge stands still. */
@RestController
@RequestMapping("/api/penalties/{id}")
class MoneyApi {

    private final PenaltyMoney money;
    private final PenaltyReaders readers;
    private final ClientRequests requests;
    private final Clock clock;
    private final ZoneId zone;

    MoneyApi(PenaltyMoney money, PenaltyReaders readers, ClientRequests requests, Clock clock, ZoneId zone) {
        this.money = money;
        this.readers = readers;
        this.requests = requests;
        this.clock = clock;
        this.zone = zone;
    }

    record PaymentRequest(
            @Nullable String clientId,
            @Nullable String amount,
            @Nullable String receipt,
            @Nullable String way,
            @Nullable String paidOn) {}

    record PauseRequest(
            @Nullable String clientId,
            @Nullable String ground,
            @Nullable String from) {}

    record PauseEnd(
            @Nullable String clientId,
            @Nullable String ground,
            @Nullable String to) {}

    /** How the money stands at the end of a day, of today when none is named. */
    @GetMapping("/money")
    MoneyView money(@PathVariable String id, @RequestParam @Nullable String at, Locale locale) {
        readers.reader(id);
        return view(id, Entered.day("at", at, today()), locale);
    }

    /** Enters a payment; the same client id again gives the same answer. */
    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentView pay(@PathVariable String id, @RequestBody PaymentRequest request) {
        Actor officer = readers.officer(id);
        return PaymentView.of(money.pay(
                id,
                Entered.text("clientId", request.clientId()),
                Entered.sum("amount", request.amount()),
                Entered.text("receipt", request.receipt()),
                Entered.text("way", request.way()),
                Entered.day("paidOn", request.paidOn()),
                officer));
    }

    /** The surcharge stands still from a day on. */
    @PostMapping("/pauses")
    @ResponseStatus(HttpStatus.CREATED)
    MoneyView pause(@PathVariable String id, @RequestBody PauseRequest request, Locale locale) {
        Actor officer = readers.officer(id);
        LocalDate from = Entered.day("from", request.from());
        return requests.once(
                new ClientRequest(id, request.clientId(), "money.pause", officer.username(), request),
                MoneyView.class,
                () -> {
                    money.pause(id, Entered.text("ground", request.ground()), from, officer);
                    return view(id, today(), locale);
                });
    }

    /** It goes on after a day. */
    @PostMapping("/pauses/end")
    MoneyView resume(@PathVariable String id, @RequestBody PauseEnd request, Locale locale) {
        Actor officer = readers.officer(id);
        LocalDate to = Entered.day("to", request.to());
        return requests.once(
                new ClientRequest(id, request.clientId(), "money.resume", officer.username(), request),
                MoneyView.class,
                () -> {
                    money.resume(id, Entered.text("ground", request.ground()), to, officer);
                    return view(id, today(), locale);
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private MoneyView view(String id, LocalDate at, Locale locale) {
        return MoneyView.of(money.read(id, at, locale), money.payments(id), money.pauses(id));
    }
}
