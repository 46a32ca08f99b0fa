package io.cityloop.notification.persistence;

/** A row of table {@code notification_preference}. */
record PreferenceRow(String username, boolean digest, int digestHour, int quietFrom, int quietTo) {}
