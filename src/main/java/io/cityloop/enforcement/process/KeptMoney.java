package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Exclusion;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.Instalment;
import io.cityloop.enforcement.MoneyChanged;
import io.cityloop.enforcement.MoneyReading;
import io.cityloop.enforcement.Payment;
import io.cityloop.enforcement.PaymentWay;
import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.enforcement.PenaltyMoney;
import io.cityloop.enforcement.PenaltyPaid;
import io.cityloop.enforcement.PenaltySettled;
import io.cityloop.enforcement.ReckoningSettings;
import io.cityloop.enforcement.Relief;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.domain.MoneyBalance;
import io.cityloop.enforcement.domain.MoneyHistory;
import io.cityloop.enforcement.domain.MoneyHistory.Paid;
import io.cityloop.enforcement.domain.PlannedPart;
import io.cityloop.enforcement.domain.SurchargeWords;
import io.cityloop.enforcement.domain.TermWords;
import io.cityloop.enforcement.persistence.InstalmentRow;
import io.cityloop.enforcement.persistence.MoneyMapper;
import io.cityloop.enforcement.persistence.MoneyRow;
import io.cityloop.enforcement.persistence.PauseRow;
import io.cityloop.enforcement.persistence.PaymentRow;
import io.cityloop.enforcement.persistence.ReliefRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money of penalties, kept; every change holds the file's row until its transaction ends. */
@Service
class KeptMoney implements PenaltyMoney {

    private final MoneyMapper rows;
    private final MoneyBook book;
    private final StatutoryTerms terms;
    private final ReckoningSettings settings;
    private final ObjectProvider<PenaltyAgencies> agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    KeptMoney(
            MoneyMapper rows,
            MoneyBook book,
            StatutoryTerms terms,
            ReckoningSettings settings,
            ObjectProvider<PenaltyAgencies> agencies,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.book = book;
        this.terms = terms;
        this.settings = settings;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional
    public void order(String penaltyId, Fen fine, Fen confiscation, LocalDate served, Actor actor) {
        if (fine.plus(confiscation).isZero()) {
            throw new RejectedInput("fine", "enforcement.money.nothing");
        }
        rows.lockFile(penaltyId);
        MoneyRow before = rows.lock(penaltyId);
        if (before != null) {
            requireTheSame(before, fine, confiscation, served);
            return;
        }
        LocalDate due = terms.due("payment", served).lastDay();
        rows.order(new MoneyRow(
                penaltyId,
                PenaltyAgencies.require(agencies, penaltyId),
                fine.fen(),
                confiscation.fen(),
                served,
                due,
                actor.username(),
                now(),
                due,
                null));
        tell(
                penaltyId,
                "ordered",
                Map.of(
                        "fineFen", fine.fen(),
                        "confiscationFen", confiscation.fen(),
                        "servedOn", served.toString(),
                        "dueOn", due.toString()),
                actor);
    }

    private void tell(String penaltyId, String kind, Map<String, ?> details, Actor actor) {
        events.publishEvent(new MoneyChanged(penaltyId, kind, details, actor));
    }

    private static void requireTheSame(MoneyRow before, Fen fine, Fen confiscation, LocalDate served) {
        if (before.fineFen() != fine.fen()
                || before.confiscationFen() != confiscation.fen()
                || !before.servedOn().equals(served)) {
            throw new Conflict("enforcement.money.ordered");
        }
    }

    @Override
    @Transactional
    public Payment pay(
            String penaltyId, String clientId, Fen amount, String receipt, String way, LocalDate paidOn, Actor actor) {
        MoneyRow order = locked(penaltyId);
        PaymentWay checked = MoneyEntry.checked(clientId, amount, receipt, way, paidOn, order.servedOn(), today());
        PaymentRow before = rows.paymentOf(penaltyId, clientId);
        if (before != null) {
            return again(MoneyBook.payment(before), amount, receipt, checked, paidOn);
        }
        requireNewReceipt(penaltyId, receipt);
        MoneyHistory history = MoneyBook.with(book.history(order), new Paid(paidOn, amount));
        MoneyBalance balance = balance(order, history, lastDay(history, paidOn));
        if (balance.paid().exceeds(balance.owed())) {
            throw new RejectedInput("amount", "enforcement.money.overSum");
        }
        rows.pay(new PaymentRow(
                0,
                penaltyId,
                clientId,
                amount.fen(),
                receipt.strip(),
                checked.name(),
                paidOn,
                actor.username(),
                now()));
        Payment paid = MoneyBook.payment(Objects.requireNonNull(rows.paymentOf(penaltyId, clientId)));
        tell(
                penaltyId,
                "paid",
                Map.of(
                        "amountFen", amount.fen(),
                        "receipt", paid.receipt(),
                        "way", paid.way().name(),
                        "paidOn", paidOn.toString(),
                        "clientId", clientId),
                actor);
        events.publishEvent(new PenaltyPaid(paid));
        mark(order);
        return paid;
    }

    private static Payment again(Payment before, Fen amount, String receipt, PaymentWay way, LocalDate paidOn) {
        if (!before.amount().equals(amount)
                || !before.receipt().equals(receipt.strip())
                || before.way() != way
                || !before.paidOn().equals(paidOn)) {
            throw new Conflict("enforcement.money.clientIdUsed");
        }
        return before;
    }

    private void requireNewReceipt(String penaltyId, String receipt) {
        if (book.payments(penaltyId).stream().anyMatch(one -> one.receipt().equalsIgnoreCase(receipt.strip()))) {
            throw new RejectedInput("receipt", "enforcement.money.receiptTwice");
        }
    }

    @Override
    @Transactional
    public void pause(String penaltyId, String ground, LocalDate from, Actor actor) {
        MoneyRow order = locked(penaltyId);
        if (ground.isBlank()) {
            throw new RejectedInput("ground", "enforcement.money.ground");
        }
        List<PauseRow> same = pauses(penaltyId, ground);
        if (same.stream().anyMatch(row -> row.fromDay().equals(from))) {
            return;
        }
        if (same.stream().anyMatch(row -> row.toDay() == null)) {
            throw new RejectedInput("from", "enforcement.money.pausedAlready");
        }
        rows.pause(new PauseRow(0, penaltyId, ground, from, null, actor.username(), now()));
        tell(penaltyId, "paused", Map.of("ground", ground, "from", from.toString()), actor);
        mark(order);
    }

    @Override
    @Transactional
    public void resume(String penaltyId, String ground, LocalDate lastDay, Actor actor) {
        MoneyRow order = locked(penaltyId);
        PauseRow open = pauses(penaltyId, ground).stream()
                .filter(row -> row.toDay() == null)
                .findFirst()
                .orElseThrow(() -> new RejectedInput("ground", "enforcement.money.noPause"));
        if (lastDay.isBefore(open.fromDay())) {
            throw new RejectedInput("to", "enforcement.money.pauseBackwards");
        }
        rows.resume(open.id(), lastDay);
        tell(penaltyId, "resumed", Map.of("ground", ground, "to", lastDay.toString()), actor);
        mark(order);
    }

    private List<PauseRow> pauses(String penaltyId, String ground) {
        return rows.pauses(penaltyId).stream()
                .filter(row -> row.ground().equals(ground))
                .toList();
    }

    @Override
    @Transactional
    public void planInstalments(String penaltyId, List<Instalment> parts, Actor actor) {
        MoneyRow order = locked(penaltyId);
        MoneyHistory history = book.history(order);
        LocalDate today = today();
        Fen paid = history.paidBefore(today.plusDays(1)).orAtMost(history.fine());
        List<PlannedPart> plan = MoneyEntry.parts(parts, history.fine().minus(paid), today, settings.mostInstalments());
        int number = rows.instalments(penaltyId).stream()
                        .mapToInt(InstalmentRow::plan)
                        .max()
                        .orElse(0)
                + 1;
        for (int i = 0; i < plan.size(); i++) {
            rows.plan(new InstalmentRow(
                    penaltyId,
                    number,
                    i + 1,
                    today,
                    paid.fen(),
                    plan.get(i).dueOn(),
                    plan.get(i).amount().fen(),
                    actor.username(),
                    now()));
        }
        tell(
                penaltyId,
                "planned",
                Map.of(
                        "plan",
                        number,
                        "parts",
                        plan.stream()
                                .map(part -> Map.of(
                                        "dueOn", part.dueOn().toString(),
                                        "amountFen", part.amount().fen()))
                                .toList()),
                actor);
        mark(order);
    }

    @Override
    @Transactional
    public void relieve(String penaltyId, String clientId, Relief relief, Actor actor) {
        MoneyRow order = locked(penaltyId);
        List<ReliefRow> before = rows.reliefs(penaltyId);
        String kind = relief.kind().name();
        if (before.stream()
                .anyMatch(row -> row.clientId().equals(clientId) && row.kind().equals(kind))) {
            return;
        }
        MoneyEntry.checked(clientId, relief, today());
        MoneyHistory history = book.history(order);
        MoneyBalance balance = balance(order, history, today());
        Fen most = switch (relief.kind()) {
            case FINE -> history.fine();
            case CONFISCATION -> book.confiscation(order);
            case SURCHARGE ->
                balance.surcharge().amount().lessUpTo(book.reliefs(penaltyId).waived(today()));
            case REFUND -> balance.refundable();
        };
        if (relief.amount().exceeds(most)) {
            throw new RejectedInput("amount", "enforcement.money.relief." + kind);
        }
        rows.relieve(new ReliefRow(
                0,
                penaltyId,
                clientId,
                kind,
                relief.amount().fen(),
                relief.ground().strip(),
                relief.paper().strip(),
                relief.on(),
                actor.username(),
                now()));
        tell(
                penaltyId,
                switch (relief.kind()) {
                    case FINE, CONFISCATION -> "lowered";
                    case SURCHARGE -> "waived";
                    case REFUND -> "refunded";
                },
                Map.of(
                        "kind", kind,
                        "amountFen", relief.amount().fen(),
                        "reason", relief.ground(),
                        "number", relief.paper(),
                        "on", relief.on().toString()),
                actor);
        mark(order);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Relief> reliefs(String penaltyId) {
        return book.reliefs(penaltyId).all();
    }

    @Override
    @Transactional(readOnly = true)
    public MoneyReading read(String penaltyId, LocalDate at, Locale locale) {
        return find(penaltyId, at, locale).orElseThrow(() -> new NotFound("enforcement.money.none"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MoneyReading> find(String penaltyId, LocalDate at, Locale locale) {
        return Optional.ofNullable(rows.find(penaltyId)).map(order -> reading(order, at, locale));
    }

    private MoneyReading reading(MoneyRow order, LocalDate at, Locale locale) {
        MoneyHistory history = book.history(order);
        MoneyBalance balance = balance(order, history, at);
        boolean settled = balance.outstanding().isZero();
        return new MoneyReading(
                order.penaltyId(),
                at,
                history.fine(),
                book.confiscation(order),
                balance.paid(),
                balance.surcharge().amount(),
                book.reliefs(order.penaltyId()).waived(at),
                balance.outstanding(),
                balance.refundable(),
                order.servedOn(),
                balance.dueDate(),
                balance.parts(),
                balance.surcharge().days(),
                !settled && balance.dueDate().isBefore(at),
                history.pausedOn(at),
                settled,
                new SurchargeWords(new TermWords(locale), settings.surchargePermille())
                        .derivation(history, balance.surcharge(), at));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> payments(String penaltyId) {
        return book.payments(penaltyId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Exclusion> pauses(String penaltyId) {
        return book.pauses(penaltyId);
    }

    private MoneyRow locked(String penaltyId) {
        rows.lockFile(penaltyId);
        MoneyRow order = rows.lock(penaltyId);
        if (order == null) {
            throw new NotFound("enforcement.money.none");
        }
        return order;
    }

    private MoneyBalance balance(MoneyRow order, MoneyHistory history, LocalDate at) {
        return MoneyBalance.at(
                history, book.confiscation(order), book.reliefs(order.penaltyId()), at, settings.surchargePermille());
    }

    /** Notes what is due next, and tells that all is paid the first time it is. */
    private void mark(MoneyRow order) {
        MoneyHistory history = book.history(order);
        LocalDate at = lastDay(history, order.servedOn());
        // what was waived or lowered after the last payment counts from its day on
        LocalDate asOf = book.reliefs(order.penaltyId()).all().isEmpty() ? at : today();
        MoneyBalance balance = balance(order, history, asOf);
        boolean settled = balance.outstanding().isZero();
        LocalDate due = balance(order, history, today()).dueDate();
        rows.mark(order.penaltyId(), settled ? null : due, settled ? settledOn(order, at) : null);
        if (settled && order.settledOn() == null) {
            events.publishEvent(new PenaltySettled(order.penaltyId()));
        }
    }

    private static LocalDate settledOn(MoneyRow order, LocalDate at) {
        LocalDate before = order.settledOn();
        return before == null ? at : before;
    }

    /** The day of the last payment: what lateness added until then is owed, and nothing more once the fine is paid. */
    private static LocalDate lastDay(MoneyHistory history, LocalDate otherwise) {
        return Stream.concat(history.paid().stream().map(Paid::on), Stream.of(otherwise))
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
