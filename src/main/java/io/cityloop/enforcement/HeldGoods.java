package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What agencies hold of other people's things, across their files; a bean. */
public interface HeldGoods {

    /** Some of them; {@code next} is the cursor of what follows, null at the end. */
    record Page(List<SeizedItem> items, @Nullable String next) {

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Things of the agencies this person sees: those that are held with what must be done first at the top, or those that
     * are no longer held, the newest first.
     *
     * @param cursor {@link Page#next()} of the page before, null for the first
     */
    Page list(Person person, boolean held, @Nullable String cursor, int limit);

    /** One thing, if this person sees the agency that holds it. */
    Optional<SeizedItem> find(Person person, long id);

    /** Evidence that is registered and kept, the soonest due first. */
    List<PreservedEvidence> preserved(Person person);
}
