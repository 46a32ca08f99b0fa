package io.cityloop.tasks;

import io.cityloop.identity.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks whose warning moment has come, whoever has them; a bean. The centres see those of their region, a
 * department lead those given to his own organisation.
 */
public interface DeadlineWatch {

    /** What {@link StageCount#stage} is for tasks on which no stage's clock runs. */
    String NO_STAGE = "other";

    /**
     * A page of them, the soonest due first.
     *
     * @param stage key of a stage, {@link #NO_STAGE}, or null for all
     * @param cursor {@link TaskPage#next()} of the page before
     * @param limit at most this many, 1 to 200
     */
    TaskPage list(Person person, @Nullable String stage, @Nullable String cursor, int limit);

    /** Of each case the open task that is due first, by number; cases nobody has to do anything about are left out. */
    Map<String, WorkTask> soonest(Collection<String> caseNumbers);

    /** How many there are in each stage that has any. */
    List<StageCount> counts(Person person);
}
