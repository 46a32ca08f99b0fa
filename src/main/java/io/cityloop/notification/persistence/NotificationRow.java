package io.cityloop.notification.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of table {@code notification}, in the order the statements read it; {@code args} is a JSON list of texts. */
record NotificationRow(
        long id,
        String recipient,
        String event,
        String kind,
        @Nullable String caseNumber,
        String args,
        Instant at,
        @Nullable Instant readAt) {}
