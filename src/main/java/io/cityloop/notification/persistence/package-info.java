/** Notifications in the database, the channel that is always there. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.persistence;
