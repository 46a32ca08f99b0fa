package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of evidence of penalty files; a bean. Nothing on it is ever changed: every piece and every change of hands is
 * a link of one chain a file, SHA-256 over the parts of the link and the hash before it.
 */
public interface Evidence {

    /**
     * Puts a piece on the list. Needs a transaction of the caller.
     *
     * @throws io.cityloop.identity.RejectedInput naming the field: no title, place or source, a photo that is not kept
     *     here, a time to come, one officer twice (art. 42)
     */
    EvidenceItem add(String penaltyId, NewEvidence evidence, Actor actor);

    /**
     * Writes down that a piece changed hands. Needs a transaction of the caller.
     *
     * @throws io.cityloop.identity.NotFound when the file has no piece of this number
     * @throws io.cityloop.identity.RejectedInput when nobody is named, or the time is before the piece was taken
     */
    CustodyEntry hand(
            String penaltyId,
            int number,
            CustodyAction action,
            String toHolder,
            @Nullable String note,
            Instant at,
            Actor actor);

    /** The pieces of a file, in the order they were put on the list. */
    List<EvidenceItem> of(String penaltyId);

    /** Goes through the chain of a file link by link. */
    EvidenceCheck verify(String penaltyId);
}
