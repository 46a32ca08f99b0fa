package io.cityloop.insight.persistence;

import java.time.LocalDate;

/** A file when its row begins. */
public record PenaltyFactRow(
        String penaltyId, String agency, String procedureKind, String violation, String article, LocalDate openedOn) {}
