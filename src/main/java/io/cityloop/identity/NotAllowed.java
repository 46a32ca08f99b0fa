package io.cityloop.identity;

/** The person is known and may not do this: 403. */
public class NotAllowed extends RuntimeException {

    /** The detail is words for a person, or the key of a message in {@code i18n/}. */
    public NotAllowed(String detail) {
        super(detail);
    }
}
