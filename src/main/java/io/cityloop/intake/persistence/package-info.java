/** What the hotline keeps about its own work. */
@org.jspecify.annotations.NullMarked
package io.cityloop.intake.persistence;
