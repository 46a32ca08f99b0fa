/** The arithmetic of counted time: plain Java, exact to the millisecond, without a loop over days. */
@org.jspecify.annotations.NullMarked
package io.cityloop.calendar.domain;
