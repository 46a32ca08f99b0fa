package io.cityloop.casefile.persistence;

import java.time.Instant;

record ChangeRow(long clockId, Instant at, long addedMs) {}
