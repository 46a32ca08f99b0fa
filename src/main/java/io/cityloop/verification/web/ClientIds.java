package io.cityloop.verification.web;

import io.cityloop.identity.RejectedInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids that clients give to what they send, so that it may be sent twice. */
final class ClientIds {

    private ClientIds() {}

    /** As a UUID is written; {@link RejectedInput} on this field when it is none. */
    static String checked(String field, @Nullable String id) {
        try {
            return UUID.fromString(id == null ? "" : id).toString();
        } catch (IllegalArgumentException notOne) {
            throw new RejectedInput(field, "verification.clientId");
        }
    }
}
