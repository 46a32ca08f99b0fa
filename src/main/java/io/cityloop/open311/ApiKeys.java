package io.cityloop.open311;

import io.cityloop.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys of programs that may report; a bean. */
public interface ApiKeys {

    /**
     * A key as it was issued.
     *
     * @param text what the program sends; nobody can look it up again
     */
    record Issued(ApiKey key, String text) {}

    /**
     * A new key.
     *
     * @param perHour null for the setting's
     * @throws io.cityloop.identity.RejectedInput on {@code name}, {@code contact}, {@code perHour}
     */
    Issued issue(@Nullable String name, @Nullable String contact, @Nullable Integer perHour, Actor by);

    /** Enters a key whose text is known already, unless it is there; for the demo city. */
    ApiKey adopt(String text, String name, String contact, Actor by);

    /** A text that may become a key. */
    String random();

    /** The valid key of this text. */
    Optional<ApiKey> find(String text);

    /** All keys, the newest first, revoked ones too. */
    List<ApiKey> all();

    /**
     * Ends a key at once on this node, within seconds on others. A second time changes nothing.
     *
     * @throws io.cityloop.identity.NotFound when there is none
     */
    void revoke(long id, Actor by);
}
