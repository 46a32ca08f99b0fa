package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;

/** There is no data for a weighted indicator; the band stands for its rows. */
public record Missing(Band band, Figure figure) implements Verdict {}
