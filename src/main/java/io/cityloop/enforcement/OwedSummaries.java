package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.util.List;

/**
 * Penalties on the spot that an inspection promised and nobody has written: an inspection of the loop may end with that
 * outcome, and the case goes on without waiting for the paper. A bean.
 */
public interface OwedSummaries {

    /** Those of the agencies this person sees, the oldest first; no more than a desk can show. */
    List<OwedSummary> of(Person person);
}
