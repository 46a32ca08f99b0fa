package io.cityloop.tasks;

import io.cityloop.identity.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work list; a bean. A person sees the open tasks of the roles he holds, where his post covers the task's
 * organisation and the place of the case, and that nobody else has. A task out of his reach does not exist for him.
 */
public interface WorkList {

    /** A page of open tasks, the soonest due first. */
    TaskPage list(Person person, TaskQuery query);

    /** How many open tasks this person has himself. */
    int countMine(Person person);

    /** How many open tasks he could take from the pool. */
    int countPool(Person person);

    /**
     * A task.
     *
     * @throws io.cityloop.identity.NotFound when it is out of his reach
     */
    WorkTask task(Person person, long id);

    /** A task with its form, the case and the values the form opens with. */
    TaskView view(Person person, long id);

    /**
     * Takes a task out of the pool.
     *
     * @throws io.cityloop.identity.Conflict when somebody was faster, saying who
     */
    WorkTask claim(Person person, long id);

    /**
     * Puts a task back into the pool.
     *
     * @throws io.cityloop.identity.Conflict when the process itself gave it to this person, or he does not have it
     */
    WorkTask release(Person person, long id);

    /**
     * Does a task: case, task, timeline, photos and the command to the engine in one transaction; then waits a moment
     * for the token to come to rest. Must not be called inside a transaction.
     *
     * @param version the version the form was shown with
     * @param form values by key
     * @throws io.cityloop.identity.Conflict when the task is done, taken or changed, saying by whom
     * @throws io.cityloop.identity.RejectedInput when outcome or form are wrong, naming every field
     * @throws io.cityloop.identity.NotAllowed when whoever handled the case would judge it
     */
    default Completed complete(
            Person person, long id, @Nullable Integer version, @Nullable String outcome, Map<String, ?> form) {
        return complete(person, id, version, outcome, form, null);
    }

    /**
     * The same, of a client that may send twice: what has its id already is answered as the first time.
     *
     * @param stamp the client's id and clock; null for a client that gives none
     */
    Completed complete(
            Person person,
            long id,
            @Nullable Integer version,
            @Nullable String outcome,
            Map<String, ?> form,
            @Nullable ClientStamp stamp);

    /** Every task of a case, first to last, whoever it was for. */
    List<WorkTask> ofCase(String caseNumber);

    /** The open tasks of a case. */
    List<WorkTask> openOfCase(String caseNumber);
}
