/** Keys, submissions, targets and pushes in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311.persistence;
