package io.cityloop.dispatch.persistence;

/** A row of table {@code key_area}. */
public record KeyAreaRow(String region, String grade, String name) {}
