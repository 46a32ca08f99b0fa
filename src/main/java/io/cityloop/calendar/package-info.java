/** Working time a department can check by hand: holidays, periods, limits, deadlines and clocks. */
@org.jspecify.annotations.NullMarked
package io.cityloop.calendar;
