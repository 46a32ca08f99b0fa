/** What browsers and providers see of notices. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.web;
