package io.cityloop.calendar.domain;

/** A sentence and the instant, in milliseconds, by which it is put in order. */
record DerivationLine(long at, String text) {}
