package io.cityloop.identity.web;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body: it cannot be parsed (400), or one of its fields cannot be used (422, named). */
final class JsonFaults {

    private JsonFaults() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        return switch (Objects.requireNonNullElse(unreadable.getCause(), unreadable)) {
            case UnrecognizedPropertyException unknown -> Refusal.ofField(path(unknown), "identity.input.unknownField");
            case DatabindException mismatch -> mismatch(mismatch);
            default -> unreadable();
        };
    }

    private static Refusal mismatch(DatabindException mismatch) {
        // Without a path it is the whole body that is something else than an object.
        return mismatch.getPath().isEmpty()
                ? unreadable()
                : Refusal.ofField(path(mismatch), "identity.input.wrongType");
    }

    private static Refusal unreadable() {
        return Refusal.of(Kind.BAD_REQUEST, "identity.input.unreadable");
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
