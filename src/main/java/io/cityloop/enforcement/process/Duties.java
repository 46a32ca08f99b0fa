package io.cityloop.enforcement.process;

/** What the law demands before a proposal may be decided. */
record Duties(boolean outsideRange, boolean hearingRight, boolean legalReview, boolean collective) {}
