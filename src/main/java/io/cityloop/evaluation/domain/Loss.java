package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;

/** Something happened for which points are taken off. */
public record Loss(Deduction deduction, Figure figure) implements Verdict {}
