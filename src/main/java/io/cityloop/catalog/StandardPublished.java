package io.cityloop.catalog;

/** A new version of the standard stands in the catalogue; it may begin on a later day. */
public record StandardPublished(String version) {}
