/** What a report must hold. */
@org.jspecify.annotations.NullMarked
package io.cityloop.intake.domain;
