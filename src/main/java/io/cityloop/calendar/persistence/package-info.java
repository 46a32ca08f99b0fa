/** The tables of holiday notices the city has loaded. */
@org.jspecify.annotations.NullMarked
package io.cityloop.calendar.persistence;
