/** The calendar over HTTP: deadlines with their reasons, years, and loading a year's notice. */
@org.jspecify.annotations.NullMarked
package io.cityloop.calendar.web;
