/** Rows of rule sets and explanations. */
@org.jspecify.annotations.NullMarked
package io.cityloop.rules.persistence;
