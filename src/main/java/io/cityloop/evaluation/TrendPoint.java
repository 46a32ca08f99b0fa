package io.cityloop.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A subject's score in one of its own past periods; null where there was too little to go by. */
public record TrendPoint(
        Period period,
        boolean provisional,
        @Nullable BigDecimal score,
        @Nullable String grade,
        long sample) {}
