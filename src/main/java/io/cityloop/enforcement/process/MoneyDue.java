package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.persistence.MoneyMapper;
import io.cityloop.enforcement.persistence.MoneyRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fines and their parts that have to be paid. */
@Component
class MoneyDue implements DueItems {

    private static final int MOST = 500;

    private final MoneyMapper rows;

    MoneyDue(MoneyMapper rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueItem> due(String agency, LocalDate from, LocalDate to) {
        return rows.due(agency, to, MOST).stream().map(MoneyDue::item).toList();
    }

    private static DueItem item(MoneyRow row) {
        Fen sum = new Fen(row.fineFen()).plus(new Fen(row.confiscationFen()));
        LocalDate due = row.nextDueOn() == null ? row.dueOn() : row.nextDueOn();
        return new DueItem(row.penaltyId(), "payment", due, "¥ " + sum.grouped());
    }
}
