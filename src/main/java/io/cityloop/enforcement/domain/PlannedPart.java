package io.cityloop.enforcement.domain;

import io.cityloop.enforcement.Fen;
import java.time.LocalDate;

/** A part of a fine with its last day. */
public record PlannedPart(LocalDate dueOn, Fen amount) {}
