package io.cityloop.enforcement.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code violation_inspection}; the first officer is the one who filled in the form. Time is UTC. */
public record InspectionRow(
        long id,
        String caseNumber,
        int round,
        String firstOfficer,
        String secondOfficer,
        @Nullable String agency,
        String outcome,
        @Nullable String party,
        String facts,
        @Nullable String basis,
        boolean stopped,
        LocalDateTime inspectedAt) {}
