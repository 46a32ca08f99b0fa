package io.cityloop.open311;

import io.cityloop.identity.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers that cases go on to; a bean for administrators. */
public interface PushTargets {

    /** A server as somebody enters it; see {@link PushTarget}. */
    record Wanted(
            @Nullable String name,
            @Nullable String url,
            @Nullable String jurisdiction,
            @Nullable String secret,
            @Nullable String format,
            @Nullable String moment,
            @Nullable List<String> regions,
            @Nullable Map<String, String> services) {}

    /** All of them. */
    List<PushTarget> all();

    /**
     * Enters one; cases of now on go there.
     *
     * @throws io.cityloop.identity.RejectedInput naming every field that is wrong
     */
    PushTarget create(Wanted wanted, Actor by);

    /**
     * Stops or goes on; what waits waits.
     *
     * @throws io.cityloop.identity.NotFound when there is none
     */
    void enable(long id, boolean enabled);

    /** Names of keys the settings hold. */
    List<String> secrets();
}
