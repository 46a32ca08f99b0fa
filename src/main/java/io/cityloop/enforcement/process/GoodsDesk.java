package io.cityloop.enforcement.process;

import io.cityloop.enforcement.HeldGoods;
import io.cityloop.enforcement.PenaltyStep;
import io.cityloop.enforcement.PreservedEvidence;
import io.cityloop.enforcement.SeizedItem;
import io.cityloop.enforcement.domain.PenaltyReach;
import io.cityloop.enforcement.persistence.GoodsMapper;
import io.cityloop.enforcement.persistence.GoodsRow;
import io.cityloop.enforcement.persistence.PenaltyActs;
import io.cityloop.enforcement.persistence.PenaltyStepMapper;
import io.cityloop.identity.Person;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things of all files of an agency, in the order in which something must be done. */
@Service
class GoodsDesk implements HeldGoods {

    private static final int MOST = 200;
    private static final LocalDate BEFORE_ALL = LocalDate.of(1970, 1, 1);
    private static final String SEPARATOR = "_";

    private final GoodsMapper rows;
    private final PenaltyStepMapper steps;
    private final PenaltyActs acts;

    GoodsDesk(GoodsMapper rows, PenaltyStepMapper steps, PenaltyActs acts) {
        this.rows = rows;
        this.steps = steps;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public Page list(Person person, boolean held, @Nullable String cursor, int limit) {
        Set<String> agencies = PenaltyReach.agencies(person);
        if (agencies != null && agencies.isEmpty()) {
            return new Page(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        List<GoodsRow> found = held ? held(agencies, cursor, most + 1) : ended(agencies, cursor, most + 1);
        List<SeizedItem> items = found.stream().limit(most).map(KeptGoods::item).toList();
        return new Page(items, found.size() > most ? cursor(found.get(most - 1), held) : null);
    }

    private List<GoodsRow> held(@Nullable Set<String> agencies, @Nullable String cursor, int limit) {
        if (cursor == null) {
            return rows.held(agencies, BEFORE_ALL, 0, limit);
        }
        String[] parts = cursor.split(SEPARATOR, 2);
        try {
            return rows.held(agencies, LocalDate.parse(parts[0]), Long.parseLong(parts[parts.length - 1]), limit);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new RejectedInput("cursor", "enforcement.cursor");
        }
    }

    private List<GoodsRow> ended(@Nullable Set<String> agencies, @Nullable String cursor, int limit) {
        try {
            return rows.ended(agencies, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), limit);
        } catch (NumberFormatException e) {
            throw new RejectedInput("cursor", "enforcement.cursor");
        }
    }

    private static String cursor(GoodsRow last, boolean held) {
        return held ? last.nextDueOn() + SEPARATOR + last.id() : String.valueOf(last.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SeizedItem> find(Person person, long id) {
        return Optional.ofNullable(rows.find(id))
                .filter(row -> PenaltyReach.sees(person, row.agency()))
                .map(KeptGoods::item);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PreservedEvidence> preserved(Person person) {
        Set<String> agencies = PenaltyReach.agencies(person);
        return agencies != null && agencies.isEmpty()
                ? List.of()
                : steps.preserving(agencies, MOST).stream().map(this::preserved).toList();
    }

    private PreservedEvidence preserved(PenaltyStep step) {
        List<String> goods = acts.record(step.penaltyId())
                .lastOf("preservation.ordered", step.subject())
                .map(act -> act.details().get("goods"))
                .map(told -> told instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.<String>of())
                .orElse(List.of());
        return new PreservedEvidence(
                step.penaltyId(), String.valueOf(step.subject()), goods, step.id(), step.warnAt(), step.dueAt());
    }
}
