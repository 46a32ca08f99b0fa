package io.cityloop.catalog.persistence;

import java.time.LocalDate;

/** A row of {@code standard_version}, as far as readers care. */
public record VersionRow(String code, String name, LocalDate effectiveFrom) {}
