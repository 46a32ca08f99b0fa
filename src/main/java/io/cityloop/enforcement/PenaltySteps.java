package io.cityloop.enforcement;

import io.cityloop.identity.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for whom in the penalty procedures; a bean. */
public interface PenaltySteps {

    /** The open steps this person may do, the soonest due first, at most {@code limit}. */
    List<PenaltyStep> list(Person person, int limit);

    /** Every step of a file, first to last. */
    List<PenaltyStep> of(String penaltyId);

    /**
     * A step with its form.
     *
     * @throws io.cityloop.identity.NotFound when it is out of his reach
     */
    StepView view(Person person, long id);

    /**
     * Does a step: act, documents, money, and the command to the engine in one transaction.
     *
     * @throws io.cityloop.identity.Conflict when it is done or changed
     * @throws io.cityloop.identity.RejectedInput naming the field and, where the law says no, the article
     */
    PenaltyFile complete(
            Person person, long id, @Nullable Integer version, @Nullable String outcome, Map<String, ?> form);
}
