package io.cityloop.catalog.persistence;

/** A row of {@code standard_sub_class}. */
public record SubClassRow(
        String standardVersion, String code, String kind, String classCode, String className, String name) {}
