package io.cityloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which version judges now. */
interface Schedule {

    /** The hash of the version in force, null when there is none. */
    @Nullable
    String inForce(String decision);

    /** Versions in force or about to be, to be compiled before anybody asks for them. */
    List<VersionKey> needed();
}
