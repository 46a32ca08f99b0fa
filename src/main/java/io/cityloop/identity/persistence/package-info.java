/** People, organisations and tokens in the database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.identity.persistence;
