/** When and by which way somebody is told, and what a provider may answer; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.notification.domain;
