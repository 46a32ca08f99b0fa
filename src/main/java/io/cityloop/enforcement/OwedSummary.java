package io.cityloop.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A violation that two officers wanted to punish on the spot, and no file was opened since.
 *
 * @param caseNumber the case of the loop it belongs to
 * @param party who broke the law, as the officers wrote it
 * @param lastDay by when it has to be done
 */
public record OwedSummary(
        String caseNumber,
        String agency,
        @Nullable String party,
        String facts,
        String firstOfficer,
        String secondOfficer,
        LocalDate inspectedOn,
        LocalDate lastDay) {}
