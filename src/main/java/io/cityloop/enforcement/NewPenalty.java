package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty file to open.
 *
 * @param clientId chosen by the client; the same one again gives the same file
 * @param source {@code case}, {@code inspection}, {@code own} or {@code transferred}
 * @param caseNumber the case of the loop it came from, null for none
 * @param violation code of the discretion table, such as {@code streetTrading}; null until somebody has classified it
 * @param severe life, health or financial safety, with harm: five years instead of two (art. 36); null for no
 * @param happenedOn the day of the act, or the day on which a continuing act ended
 */
public record NewPenalty(
        @Nullable String clientId,
        @Nullable String source,
        @Nullable String caseNumber,
        @Nullable String violation,
        @Nullable String title,
        @Nullable Boolean severe,
        @Nullable LocalDate happenedOn,
        @Nullable String place,
        @Nullable String facts,
        @Nullable String basis,
        @Nullable NewParty party) {}
