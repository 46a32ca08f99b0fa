package io.cityloop.testing;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Requests from an address nobody else has: for tests that log in under a pinned clock, for which the wrong passwords that
 * other tests typed from this machine may still be to come.
 */
public final class OwnAddress {

    private OwnAddress() {}

    /** From this address of the block kept for documentation (RFC 5737), such as {@code 203.0.113.7}. */
    public static RequestPostProcessor of(int last) {
        return request -> {
            request.setRemoteAddr("203.0.113." + last);
            return request;
        };
    }
}
