package io.cityloop.open311.process;

import io.cityloop.identity.FieldError;
import io.cityloop.open311.ArrivedRequest.Answered;
import io.cityloop.open311.domain.Attribute;
import io.cityloop.open311.domain.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes of a request against the service's definition. */
final class Answers {

    private static final int LONGEST = 2000;
    private static final double LARGEST = 10_000_000;

    private Answers() {}

    /** What was answered; what is wrong with it is added to the errors. An empty answer is none. */
    static List<Answered> read(List<Attribute> asked, Map<String, List<String>> given, List<FieldError> errors) {
        given.keySet().stream()
                .filter(code -> asked.stream()
                        .noneMatch(one -> one.variable() && one.code().equals(code)))
                .forEach(code -> errors.add(new FieldError(field(code), "open311.attribute.unknown")));
        List<Answered> answers = new ArrayList<>();
        for (Attribute attribute : asked) {
            List<String> values = given.getOrDefault(attribute.code(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .map(String::strip)
                    .toList();
            if (values.isEmpty() && attribute.required() && attribute.variable()) {
                errors.add(new FieldError(field(attribute.code()), "open311.required"));
            }
            if (values.size() > 1 && attribute.datatype() != Attribute.Datatype.MULTIVALUELIST) {
                errors.add(new FieldError(field(attribute.code()), "open311.attribute.onlyOne"));
                continue;
            }
            for (String value : values) {
                wrong(attribute, value)
                        .ifPresentOrElse(
                                why -> errors.add(new FieldError(field(attribute.code()), why)),
                                () -> answers.add(answered(attribute, value)));
            }
        }
        return answers;
    }

    private static Answered answered(Attribute attribute, String value) {
        return new Answered(
                attribute.code(),
                attribute.question(),
                value,
                attribute.choice(value).map(Attribute.Choice::name).orElse(value));
    }

    private static Optional<String> wrong(Attribute attribute, String value) {
        if (value.length() > LONGEST) {
            return Optional.of("open311.tooLong");
        }
        boolean fine = switch (attribute.datatype()) {
            case STRING -> value.lines().count() == 1;
            case TEXT -> true;
            case NUMBER -> number(value);
            case DATETIME -> Moments.read(value).isPresent();
            case SINGLEVALUELIST, MULTIVALUELIST -> attribute.choice(value).isPresent();
        };
        return fine
                ? Optional.empty()
                : Optional.of("open311.attribute.not." + attribute.datatype().word());
    }

    private static boolean number(String value) {
        return value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") && Math.abs(Double.parseDouble(value)) <= LARGEST;
    }

    private static String field(String code) {
        return "attribute[" + code + "]";
    }
}
