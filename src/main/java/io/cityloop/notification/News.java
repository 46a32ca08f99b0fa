package io.cityloop.notification;

/** A notification and whose it is. */
public record News(String recipient, Notification notification) {}
