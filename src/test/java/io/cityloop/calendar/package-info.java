@org.jspecify.annotations.NullMarked
package io.cityloop.calendar;
