package io.cityloop.enforcement.process;

import io.cityloop.enforcement.DueItem;
import io.cityloop.enforcement.DueItems;
import io.cityloop.enforcement.persistence.GoodsMapper;
import io.cityloop.enforcement.persistence.GoodsRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seized goods that have to be given back, seen to or fetched. */
@Component
class GoodsDue implements DueItems {

    private static final int MOST = 500;

    private final GoodsMapper rows;

    GoodsDue(GoodsMapper rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueItem> due(String agency, LocalDate from, LocalDate to) {
        return rows.due(agency, to, MOST).stream().map(GoodsDue::item).toList();
    }

    private static DueItem item(GoodsRow row) {
        LocalDate due = row.nextDueOn() == null ? row.dueOn() : row.nextDueOn();
        return new DueItem(row.penaltyId(), term(row), due, row.name() + " " + row.quantity());
    }

    private static String term(GoodsRow row) {
        if (row.unclaimedOn() != null) {
            return "unclaimedGoods";
        }
        if (row.perishable() && row.nextDueOn() != null && row.nextDueOn().isBefore(row.dueOn())) {
            return "perishableNotice";
        }
        return row.extendedOn() == null ? "seizure" : "seizureExtension";
    }
}
