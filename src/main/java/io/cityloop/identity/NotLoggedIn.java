package io.cityloop.identity;

/** This needs somebody who is logged in: 401. */
public class NotLoggedIn extends RuntimeException {

    /** The detail is words for a person, or the key of a message in {@code i18n/}. */
    public NotLoggedIn(String detail) {
        super(detail);
    }
}
