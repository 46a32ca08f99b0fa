package io.cityloop.enforcement;

/** What the rules on discretion conclude: weights of circumstances, the grade, and the rows asked for. */
public sealed interface DiscretionFinding permits Weight, GradeFound, Benchmark {}
