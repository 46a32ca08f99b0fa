package io.cityloop.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Kept facts (maps, lists, records) as lines a person can read: what it is, and its value. */
@Component("plain")
class Plain {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

    private final JsonMapper json;
    private final MessageSource messages;
    private final Names names;
    private final Times times;

    Plain(JsonMapper json, MessageSource messages, Names names, Times times) {
        this.json = json;
        this.messages = messages;
        this.names = names;
        this.times = times;
    }

    /** One line per value; what is nested is named after its way down. */
    public List<Line> of(@Nullable Object facts) {
        var lines = new ArrayList<Line>();
        if (facts != null) {
            walk("", json.convertValue(facts, Object.class), lines);
        }
        return lines;
    }

    private void walk(String path, @Nullable Object value, List<Line> lines) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> walk(join(path, String.valueOf(key)), inner, lines));
        } else if (value instanceof Collection<?> list) {
            walkList(path, list, lines);
        } else if (value != null) {
            lines.add(new Line(path, text(value)));
        }
    }

    private void walkList(String path, Collection<?> list, List<Line> lines) {
        if (list.stream().noneMatch(Plain::nested)) {
            if (!list.isEmpty()) {
                lines.add(new Line(
                        path, list.stream().map(this::text).collect(Collectors.joining(word("web.js.listSeparator")))));
            }
            return;
        }
        int index = 0;
        for (var inner : list) {
            walk(list.size() == 1 ? path : join(path, String.valueOf(++index)), inner, lines);
        }
    }

    private static boolean nested(@Nullable Object value) {
        return value instanceof Map || value instanceof Collection;
    }

    private String join(String path, String key) {
        var word = messages.getMessage("web.plain." + key, null, key, LocaleContextHolder.getLocale());
        return path.isEmpty() ? word : path + " · " + word;
    }

    private String text(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return word(truth ? "web.yes" : "web.no");
        }
        var text = String.valueOf(value);
        if (INSTANT.matcher(text).matches()) {
            return times.full(Instant.parse(text));
        }
        return names.code(text);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** One fact in words. */
    public record Line(String key, String value) {}
}
