package io.cityloop.identity;

/** Somebody was faster, or the thing is no longer in the state the request assumed: 409. */
public class Conflict extends RuntimeException {

    /** The detail is words for a person, or the key of a message in {@code i18n/}. */
    public Conflict(String detail) {
        super(detail);
    }
}
