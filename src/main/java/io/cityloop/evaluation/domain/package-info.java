/** How marks come out of clocks and timeline; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.evaluation.domain;
