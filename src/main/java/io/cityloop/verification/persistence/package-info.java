/** Rows of absences. */
@org.jspecify.annotations.NullMarked
package io.cityloop.verification.persistence;
