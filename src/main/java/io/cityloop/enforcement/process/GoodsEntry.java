package io.cityloop.enforcement.process;

import io.cityloop.enforcement.NewGoods;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what people enter about goods, field by field. */
final class GoodsEntry {

    private static final int MOST = 200;
    private static final int NAME = 200;
    private static final int UNIT = 16;

    private GoodsEntry() {}

    /** Refuses a list with everything that is wrong in it. */
    static void check(List<NewGoods> goods, LocalDate seizedOn, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (goods.isEmpty() || goods.size() > MOST) {
            errors.add(new FieldError("goods", "enforcement.goods.count"));
        }
        if (seizedOn.isAfter(today)) {
            errors.add(new FieldError("seizedOn", "enforcement.goods.future"));
        }
        for (int i = 0; i < goods.size(); i++) {
            check(goods.get(i), "goods[" + i + "].", errors);
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
    }

    private static void check(NewGoods one, String field, List<FieldError> errors) {
        if (isBad(one.name(), NAME)) {
            errors.add(new FieldError(field + "name", "enforcement.goods.name"));
        }
        String quantity = one.quantity();
        if (quantity == null || !quantity.matches("\\d{1,9}(\\.\\d{1,3})?") || quantity.matches("0+(\\.0+)?")) {
            errors.add(new FieldError(field + "quantity", "enforcement.goods.quantity"));
        }
        if (isBad(one.unit(), UNIT)) {
            errors.add(new FieldError(field + "unit", "enforcement.goods.unit"));
        }
        if (isLong(one.condition()) || isLong(one.place())) {
            errors.add(new FieldError(
                    field + (isLong(one.condition()) ? "condition" : "place"), "enforcement.goods.tooLong"));
        }
        if (one.necessity() == null) {
            errors.add(new FieldError(field + "necessity", "enforcement.goods.necessityUnanswered"));
        } else if (one.necessity()) {
            errors.add(new FieldError(field + "necessity", "enforcement.goods.necessity"));
        }
    }

    private static boolean isBad(@Nullable String text, int most) {
        return text == null || text.isBlank() || text.length() > most;
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > NAME;
    }
}
