/** Rows of inspections and penalty cases. */
@org.jspecify.annotations.NullMarked
package io.cityloop.enforcement.persistence;
