/** What the map keeps in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.geo.persistence;
