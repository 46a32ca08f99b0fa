package io.cityloop.casefile.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record PauseRow(long clockId, Instant fromAt, @Nullable Instant toAt) {}
