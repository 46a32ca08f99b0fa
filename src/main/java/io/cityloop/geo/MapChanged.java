package io.cityloop.geo;

/** Regions or grids changed; what was derived from them should be derived again. */
public record MapChanged() {}
