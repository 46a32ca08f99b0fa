/** Sending, with providers that break. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.process;
