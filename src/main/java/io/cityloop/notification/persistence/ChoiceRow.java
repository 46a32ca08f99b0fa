package io.cityloop.notification.persistence;

/** A row of table {@code notification_choice}. */
record ChoiceRow(String username, String kind, String channel, boolean wanted) {}
