/** Notifications over the API. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.web;
