package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a seized thing.
 *
 * @param state anything but {@link GoodsState#HELD}
 * @param on when
 * @param evidence hash of a picture or record of it; needed for a sale and a destruction
 * @param proceeds what a sale brought
 * @param reason why
 */
public record GoodsEnd(
        @Nullable GoodsState state,
        @Nullable LocalDate on,
        @Nullable String evidence,
        @Nullable Fen proceeds,
        @Nullable String reason) {}
