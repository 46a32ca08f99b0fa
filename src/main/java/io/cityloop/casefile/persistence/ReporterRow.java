package io.cityloop.casefile.persistence;

import org.jspecify.annotations.Nullable;

/** The personal data of a case's reporter. */
record ReporterRow(
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        @Nullable String reporterPhoneTail,
        @Nullable String reporterUsername,
        @Nullable String verifier,
        @Nullable String checker) {}
