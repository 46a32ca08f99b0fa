package io.cityloop.identity;

import java.util.List;

/** The input can be read but not be accepted: 422, naming every field; nothing has been written. */
public class RejectedInput extends RuntimeException {

    private final transient List<FieldError> errors;

    /** With everything that is wrong. */
    public RejectedInput(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** With the one thing that is wrong; the message may be a message key. */
    public RejectedInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** What is wrong, field by field. */
    public List<FieldError> errors() {
        return errors;
    }
}
