/** Who is told what, on a real database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification;
