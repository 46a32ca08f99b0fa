package io.cityloop.enforcement.web;

import io.cityloop.enforcement.Fen;
import io.cityloop.enforcement.SeizedItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seized thing as JSON. */
record GoodsView(
        long id,
        String seizure,
        String name,
        String quantity,
        @Nullable String condition,
        @Nullable String place,
        boolean perishable,
        LocalDate seizedOn,
        LocalDate dueOn,
        boolean extended,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate unclaimedOn,
        String state,
        @Nullable LocalDate endedOn,
        @Nullable String evidence,
        @Nullable String proceeds,
        @Nullable String reason) {

    static GoodsView of(SeizedItem item) {
        Fen proceeds = item.proceeds();
        return new GoodsView(
                item.id(),
                item.seizure(),
                item.name(),
                item.quantity(),
                item.condition(),
                item.place(),
                item.perishable(),
                item.seizedOn(),
                item.dueOn(),
                item.extended(),
                item.calledOn(),
                item.notifiedOn(),
                item.unclaimedOn(),
                item.state().name(),
                item.endedOn(),
                item.evidence(),
                proceeds == null ? null : proceeds.yuan(),
                item.reason());
    }
}
