/** Rows of marks. */
@org.jspecify.annotations.NullMarked
package io.cityloop.evaluation.persistence;
