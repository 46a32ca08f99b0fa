package io.cityloop.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from; a bean. Forwarding headers count only when a trusted proxy set them. */
public interface ClientAddress {

    /** The client's address as text; for IPv6 its /64 network, which is what one customer is given. */
    String of(HttpServletRequest request);
}
