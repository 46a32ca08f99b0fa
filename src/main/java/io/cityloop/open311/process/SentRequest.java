package io.cityloop.open311.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as a form sent it; an empty argument is one that was not sent, and of one that was sent twice the first
 * counts.
 *
 * @param form everything, by the names of the specification
 * @param retryName what the program calls this sending, if it does; header {@code Idempotency-Key}
 */
public record SentRequest(
        Map<String, List<String>> form, @Nullable String retryName) {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]*)](?:\\[[0-9]*])?");

    /** The argument of this name. */
    public @Nullable String text(String name) {
        String first = form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
        return first.isBlank() ? null : first.strip();
    }

    /** Answers by the code of their attribute. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                all.computeIfAbsent(attribute.group(1), unused -> new ArrayList<>())
                        .addAll(values);
            }
        });
        return all;
    }
}
