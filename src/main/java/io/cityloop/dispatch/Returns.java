package io.cityloop.dispatch;

import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Actor;
import java.time.Instant;
import java.util.List;

/** "Not ours": what departments ask and dispatchers decide; a bean. What writes needs a transaction of the caller. */
public interface Returns {

    /**
     * The leading department asks to give the case back.
     *
     * @throws io.cityloop.identity.Conflict when a handler is still assigned, or the dispute has been decided and this
     *     department may not return the case again in this round
     */
    void ask(CaseFile caseFile, String reason, Actor actor, Instant at);

    /**
     * The dispatcher decides the open return. Refused, the department is bound: it may not return the case again in this
     * round.
     *
     * @throws io.cityloop.identity.Conflict when there is none open
     */
    default void decide(CaseFile caseFile, boolean agreed, String reason, Actor actor, Instant at) {
        decide(caseFile, agreed, true, reason, actor, at);
    }

    /**
     * The same, saying whether it was about whose duty the case is.
     *
     * @param notOurs agreed because the case is another's; false when for any other reason, facts missing for instance
     */
    void decide(CaseFile caseFile, boolean agreed, boolean notOurs, String reason, Actor actor, Instant at);

    /** A dispute has been decided: this department has the case and may not return it in this round. */
    void adjudicate(CaseFile caseFile, String department, String reason, Actor actor, Instant at);

    /** Whether this department may not return the case in its running round. */
    boolean bound(CaseFile caseFile, String department);

    /** The returns to which the dispatcher agreed in the running round, oldest first. */
    List<AgreedReturn> agreed(CaseFile caseFile);

    /**
     * A return that was agreed to.
     *
     * @param department the department that gave the case back
     * @param reason what it said
     * @param notOurs it was agreed that the case is another's
     */
    record AgreedReturn(String department, String reason, boolean notOurs) {

        /** An agreed "not ours". */
        public AgreedReturn(String department, String reason) {
            this(department, reason, true);
        }
    }
}
