/** Applications in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling.persistence;
