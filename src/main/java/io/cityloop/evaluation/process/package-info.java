/** Freezing the marks when a round ends. */
@org.jspecify.annotations.NullMarked
package io.cityloop.evaluation.process;
