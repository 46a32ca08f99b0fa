package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * A thing to be entered in the register.
 *
 * @param name what it is
 * @param quantity how much, a whole number or with up to three digits after the point
 * @param unit of what
 * @param condition how it looks
 * @param place where it is kept
 * @param perishable whether it spoils; null for no
 * @param necessity whether the party or family live on it; must be answered, and with yes it may not be seized (Compulsion
 *     Law art. 23)
 */
public record NewGoods(
        @Nullable String name,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable String condition,
        @Nullable String place,
        @Nullable Boolean perishable,
        @Nullable Boolean necessity) {}
