package io.cityloop.enforcement.process;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.enforcement.persistence.GoodsMapper;
import io.cityloop.enforcement.persistence.GoodsRow;
import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of seized goods, kept. */
@Service
class KeptGoods implements SeizedGoods {

    private final GoodsMapper rows;
    private final GoodsGuards guards;
    private final StatutoryTerms terms;
    private final ObjectProvider<PenaltyAgencies> agencies;
    private final Clock clock;
    private final ZoneId zone;

    KeptGoods(
            GoodsMapper rows,
            GoodsGuards guards,
            StatutoryTerms terms,
            ObjectProvider<PenaltyAgencies> agencies,
            Clock clock,
            ZoneId zone) {
        this.rows = rows;
        this.guards = guards;
        this.terms = terms;
        this.agencies = agencies;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional
    public List<SeizedItem> register(
            String penaltyId, String seizure, List<NewGoods> goods, LocalDate seizedOn, Actor actor) {
        GoodsEntry.check(goods, seizedOn, today());
        String agency = PenaltyAgencies.require(agencies, penaltyId);
        goods.forEach(one -> rows.add(row(penaltyId, seizure, agency, one, seizedOn, actor)));
        return ofSeizure(penaltyId, seizure);
    }

    private GoodsRow row(
            String penaltyId, String seizure, String agency, NewGoods one, LocalDate seizedOn, Actor actor) {
        LocalDate due = terms.due("seizure", seizedOn).lastDay();
        boolean perishable = Boolean.TRUE.equals(one.perishable());
        LocalDate next = perishable ? terms.due("perishableNotice", seizedOn).lastDay() : due;
        return new GoodsRow(
                0,
                penaltyId,
                seizure,
                agency,
                Objects.requireNonNull(one.name()).strip(),
                one.quantity() + " " + Objects.requireNonNull(one.unit()).strip(),
                blank(one.condition()),
                blank(one.place()),
                perishable,
                seizedOn,
                due,
                null,
                null,
                null,
                null,
                next,
                GoodsState.HELD.name(),
                null,
                null,
                null,
                null,
                actor.username(),
                now(),
                actor.username(),
                now());
    }

    @Override
    @Transactional
    public List<SeizedItem> extend(String penaltyId, String seizure, LocalDate decidedOn, Actor actor) {
        List<GoodsRow> held = held(penaltyId, seizure);
        if (held.isEmpty()) {
            throw new NotFound("enforcement.goods.none");
        }
        for (GoodsRow row : held) {
            if (row.extendedOn() != null) {
                throw new RejectedInput("seizure", "enforcement.goods.extendedOnce");
            }
            if (decidedOn.isAfter(row.dueOn()) || decidedOn.isBefore(row.seizedOn())) {
                throw new RejectedInput("decidedOn", "enforcement.goods.extendedLate");
            }
            LocalDate due = terms.due("seizureExtension", row.dueOn()).lastDay();
            rows.extend(row.id(), decidedOn, due, actor.username(), now());
        }
        return ofSeizure(penaltyId, seizure);
    }

    @Override
    @Transactional
    public SeizedItem call(String penaltyId, long item, LocalDate on, Actor actor) {
        GoodsRow row = changeable(penaltyId, item, on);
        if (!row.perishable()) {
            throw new RejectedInput("item", "enforcement.goods.notPerishable");
        }
        rows.call(item, on, terms.due("perishableNotice", on).lastDay(), actor.username(), now());
        return item(penaltyId, item);
    }

    @Override
    @Transactional
    public SeizedItem tell(String penaltyId, long item, LocalDate on, Actor actor) {
        changeable(penaltyId, item, on);
        rows.tell(item, on, terms.due("unclaimedGoods", on).lastDay(), actor.username(), now());
        return item(penaltyId, item);
    }

    private GoodsRow changeable(String penaltyId, long item, LocalDate on) {
        GoodsRow row = locked(penaltyId, item);
        guards.requireHeld(row);
        if (on.isAfter(today()) || on.isBefore(row.seizedOn())) {
            throw new RejectedInput("on", "enforcement.goods.day");
        }
        return row;
    }

    @Override
    @Transactional
    public SeizedItem end(String penaltyId, long item, GoodsEnd end, Actor actor) {
        GoodsRow row = locked(penaltyId, item);
        guards.requireAllowed(row, end, today());
        Fen proceeds = end.proceeds();
        rows.end(
                item,
                Objects.requireNonNull(end.state()).name(),
                Objects.requireNonNull(end.on()),
                end.evidence(),
                proceeds == null ? null : proceeds.fen(),
                end.reason(),
                actor.username(),
                now());
        return item(penaltyId, item);
    }

    @Override
    @Transactional
    public List<SeizedItem> giveBack(String penaltyId, String seizure, LocalDate on, String reason, Actor actor) {
        GoodsEnd end = new GoodsEnd(GoodsState.RETURNED, on, null, null, reason);
        held(penaltyId, seizure).forEach(row -> end(penaltyId, row.id(), end, actor));
        return ofSeizure(penaltyId, seizure);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SeizedItem> of(String penaltyId) {
        return rows.of(penaltyId).stream().map(KeptGoods::item).toList();
    }

    private List<SeizedItem> ofSeizure(String penaltyId, String seizure) {
        return of(penaltyId).stream()
                .filter(item -> item.seizure().equals(seizure))
                .toList();
    }

    private List<GoodsRow> held(String penaltyId, String seizure) {
        return rows.lockAll(penaltyId, seizure).stream()
                .filter(row -> row.state().equals(GoodsState.HELD.name()))
                .toList();
    }

    private GoodsRow locked(String penaltyId, long item) {
        GoodsRow row = rows.lock(penaltyId, item);
        if (row == null) {
            throw new NotFound("enforcement.goods.none");
        }
        return row;
    }

    private SeizedItem item(String penaltyId, long item) {
        return item(locked(penaltyId, item));
    }

    static SeizedItem item(GoodsRow row) {
        Long proceeds = row.proceedsFen();
        return new SeizedItem(
                row.id(),
                row.penaltyId(),
                row.seizure(),
                row.name(),
                row.quantity(),
                row.goodsCondition(),
                row.place(),
                row.perishable(),
                row.seizedOn(),
                row.dueOn(),
                row.extendedOn() != null,
                row.calledOn(),
                row.notifiedOn(),
                row.unclaimedOn(),
                GoodsState.valueOf(row.state()),
                row.endedOn(),
                row.evidence(),
                proceeds == null ? null : new Fen(proceeds),
                row.reason());
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
