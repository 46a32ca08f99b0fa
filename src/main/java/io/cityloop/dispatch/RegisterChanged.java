package io.cityloop.dispatch;

/** The register of responsibilities has a new version. */
public record RegisterChanged(int version) {}
