package io.cityloop.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way out of the house; the application itself is none. */
public enum Way {
    /** Mail by SMTP. */
    MAIL,
    /** Text message, by a gateway. */
    SMS,
    /** Template message of the city's WeChat official account. */
    WECHAT;

    /** As it is written in settings, tables and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way with this key. */
    public static Optional<Way> find(String key) {
        return Stream.of(values()).filter(way -> way.key().equals(key)).findFirst();
    }
}
