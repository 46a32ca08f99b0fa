/** The HTTP edge of reports and of what their reporters ask. */
@org.jspecify.annotations.NullMarked
package io.cityloop.intake.web;
