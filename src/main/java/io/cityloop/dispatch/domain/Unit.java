package io.cityloop.dispatch.domain;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that can be given a case.
 *
 * @param code its code
 * @param name its name
 * @param kind {@code territory} when it answers for a region, else {@code department}
 * @param region the region it is responsible for, null for the whole city
 */
public record Unit(
        String code, String name, String kind, @Nullable String region) {}
