package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;

/** A figure lies in a band. */
public record Award(Band band, Figure figure) implements Verdict {}
