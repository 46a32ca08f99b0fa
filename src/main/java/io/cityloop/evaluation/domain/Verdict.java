package io.cityloop.evaluation.domain;

/** Whatever the rules of the evaluation say. */
public sealed interface Verdict permits SchemeRow, Band, Deduction, GradeBand, Award, Missing, Loss {}
