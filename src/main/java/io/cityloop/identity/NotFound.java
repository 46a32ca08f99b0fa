package io.cityloop.identity;

/** There is no such thing, or knowing that there is would already be a leak: 404. */
public class NotFound extends RuntimeException {

    /** The detail is words for a person, or the key of a message in {@code i18n/}. */
    public NotFound(String detail) {
        super(detail);
    }
}
