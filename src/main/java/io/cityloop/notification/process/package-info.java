/** Who is told of which event. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.process;
