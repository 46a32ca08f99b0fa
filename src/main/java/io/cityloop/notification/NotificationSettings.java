package io.cityloop.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notifications.
 *
 * @param keep how long a notification is kept, read or not
 */
@ConfigurationProperties("cityloop.notification")
public record NotificationSettings(@DefaultValue("365d") Duration keep) {}
