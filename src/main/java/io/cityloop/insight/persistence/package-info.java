/** The read models in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.insight.persistence;
