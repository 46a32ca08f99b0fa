package io.cityloop.identity;

import java.util.List;
import java.util.Optional;

/** The tree of organisations; a bean, cached, fresh within seconds of a change. */
public interface Organisations {

    /** The organisation with this code. */
    Optional<Organisation> find(String code);

    /** All organisations, in order of code. */
    List<Organisation> all();

    /** Those that cases are dispatched to, in order of code. */
    List<Organisation> departments();
}
