package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public list of decisions; a bean. */
public interface PublishedDecisions {

    /**
     * Puts an issued decision on the list, masked. A decision twice is one entry. Needs a transaction of the caller.
     *
     * @throws io.cityloop.identity.RejectedInput when the document is no decision
     */
    PublishedDecision publish(long documentId, Actor actor);

    /**
     * The decisions of this file were changed, annulled or found void: they must be off the list within 3 working days.
     * Needs a transaction of the caller.
     *
     * @return the last day on which they may still be there; empty when nothing of the file is on the list
     */
    Optional<LocalDate> annulled(String penaltyId, String reason, LocalDate on, Actor actor);

    /**
     * Takes an entry off the list and says why (art. 48, second paragraph). Needs a transaction of the caller.
     *
     * @throws io.cityloop.identity.RejectedInput on field {@code reason} when it is empty
     * @throws io.cityloop.identity.Conflict when it is off already
     */
    void withdraw(long id, String reason, Actor actor);

    /**
     * The same for every entry of a file.
     *
     * @throws io.cityloop.identity.NotFound when none is on the list
     */
    void withdrawAll(String penaltyId, String reason, Actor actor);

    /** What came off the list, with the reason, newest first. */
    List<WithdrawnDecision> withdrawn(int limit);

    /** What stands on the list, newest first. */
    List<PublishedDecision> list(@Nullable Long beforeId, int limit);

    /** The entry with this id, while it stands. */
    Optional<PublishedDecision> find(long id);

    /** Entries that must come off the list and are still on it, the most urgent first. */
    List<DueWithdrawal> due();
}
