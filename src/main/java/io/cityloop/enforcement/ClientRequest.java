package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Something a client asks for, so that it can be recognised when it comes again.
 *
 * @param scope where the client's id counts: a penalty file, a step, a person; at most 64 ASCII characters
 * @param clientId what the client calls this request; 1 to 64 visible ASCII characters
 * @param what which request it is, so that one id is not used for two kinds of them
 * @param username who asks
 * @param said everything that was said, as it came
 */
public record ClientRequest(
        String scope,
        @Nullable String clientId,
        String what,
        String username,
        @Nullable Object said) {}
