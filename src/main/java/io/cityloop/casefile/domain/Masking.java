package io.cityloop.casefile.domain;

import org.jspecify.annotations.Nullable;

/** Takes away as much of a person's name and telephone number as those may not see who need not know. */
public final class Masking {

    private Masking() {}

    /** The first character stays: 王**. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "**";
    }

    /** Three digits in front and four behind stay: 138****5678; of a short number only the last two. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null || phone.isEmpty()) {
            return phone;
        }
        if (phone.length() < 9) {
            return "****" + phone.substring(Math.max(0, phone.length() - 2));
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
