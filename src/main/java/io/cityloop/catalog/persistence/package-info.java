/** What the catalogue keeps in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.catalog.persistence;
