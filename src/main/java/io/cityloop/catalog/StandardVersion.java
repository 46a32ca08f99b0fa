package io.cityloop.catalog;

import java.time.LocalDate;

/**
 * One published edition of a filing, handling and closing standard (GB/T 30428.8). Nothing of it ever changes: a case
 * keeps the condition it was filed under for good.
 *
 * @param code short code in ASCII, for instance {@code 2026-1}
 * @param effectiveFrom first day, in the city's zone, on which cases are filed under it
 */
public record StandardVersion(String code, String name, LocalDate effectiveFrom) {}
