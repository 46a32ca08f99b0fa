package io.cityloop.calendar.web;

import io.cityloop.calendar.HoursDraft;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hours as a program sends them; what is missing is read as left empty, and refused where it may not be. */
record HoursRequest(
        @Nullable Long edition,
        @Nullable String usual,
        @Nullable List<@Nullable Seasonal> seasonal,
        @Nullable String duty,
        @Nullable List<@Nullable Season> seasons,
        @Nullable String reason) {

    record Seasonal(
            @Nullable String name,
            @Nullable String during,
            @Nullable String periods) {}

    record Season(@Nullable String name, @Nullable String parts) {}

    HoursDraft draft() {
        return new HoursDraft(
                text(usual),
                given(seasonal).stream()
                        .map(one -> new HoursDraft.SeasonalDraft(text(one.name), text(one.during), text(one.periods)))
                        .toList(),
                text(duty),
                given(seasons).stream()
                        .map(one -> new HoursDraft.SeasonDraft(text(one.name), text(one.parts)))
                        .toList());
    }

    String why() {
        return text(reason);
    }

    private static <T> List<T> given(@Nullable List<@Nullable T> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
