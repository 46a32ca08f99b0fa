package io.cityloop.casefile.domain;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as JSON in exactly one way: keys sorted by code unit, no white space, only the escapes that JSON
 * demands, numbers without exponent or trailing zeros. Two writers of the same value give the same bytes, also in other
 * languages.
 */
public final class CanonicalJson {

    private static final int DEEPEST = 16;

    private CanonicalJson() {}

    /**
     * The value as text. Members of maps that are null are left out; enums, instants and whatever else is not plain is
     * written as its text.
     *
     * @throws IllegalArgumentException when it is nested deeper than anything sensible
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case Number number -> out.append(plain(number));
            case Map<?, ?> map -> writeMap(map, out, depth);
            case Collection<?> list -> writeList(list, out, depth);
            case TemporalAccessor moment -> writeText(moment.toString(), out);
            default -> writeText(value.toString(), out);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out, int depth) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, member) -> {
            if (member != null) {
                sorted.put(String.valueOf(key), member);
            }
        });
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out, depth + 1);
        }
        out.append('}');
    }

    private static void writeList(Collection<?> list, StringBuilder out, int depth) {
        out.append('[');
        boolean first = true;
        for (Object member : list) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(member, out, depth + 1);
        }
        out.append(']');
    }

    private static String plain(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return number.toString();
        }
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
