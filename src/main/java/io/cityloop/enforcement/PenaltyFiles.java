package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import io.cityloop.identity.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Penalty files; a bean. Officers, reviewers and the head see those of their agency, supervisors all of them; a file out
 * of reach does not exist.
 */
public interface PenaltyFiles {

    /**
     * Opens a file under the ordinary procedure and starts its process.
     *
     * @throws io.cityloop.identity.RejectedInput naming every field that is wrong
     */
    PenaltyFile open(NewPenalty penalty, Person person);

    /** The same for a worker of the engine: the agency is given, nobody is logged in. Needs a transaction. */
    PenaltyFile open(NewPenalty penalty, String agency, Actor actor);

    /** The file with this id. */
    Optional<PenaltyFile> find(String id);

    /**
     * The file, if this person may see it.
     *
     * @throws io.cityloop.identity.NotFound when there is none within his reach
     */
    PenaltyFile require(String id, Person person);

    /** The files this person may see, newest first; {@code status} null for any. */
    PenaltyPage list(Person person, @Nullable PenaltyStatus status, @Nullable String cursor, int limit);

    /** The files that came of a case of the loop and that this person may see, oldest first. */
    List<PenaltyFile> ofCase(String caseNumber, Person person);

    /** The people and organisations in a file. */
    List<PenaltyParty> parties(String id);

    /** Adds somebody to a file. */
    PenaltyParty addParty(String id, NewParty party, Person person);

    /** What was done, first to last. */
    List<PenaltyAct> acts(String id);

    /** Whether the chain of acts is whole. */
    boolean intact(String id);
}
