package io.cityloop.intake;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.ReporterView;
import io.cityloop.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator of the hotline does while somebody is on the line; a bean. */
public interface HotlineDesk {

    /** A case of the caller, its reporter as this operator may see him. */
    record CallersCase(CaseFile caseFile, ReporterView reporter) {}

    /**
     * What was reported from this number before, the newest first; that the operator asked is kept on record.
     *
     * @throws io.cityloop.identity.RejectedInput when it is no telephone number
     */
    List<CallersCase> lookUp(Person operator, String phone);

    /**
     * Opens a case for the caller; sent twice under one client id, it is one case with one wish.
     *
     * @param callBack what he said about being called back; null when he does not want to be
     */
    Registered file(Report report, @Nullable String callBack, Person operator);

    /**
     * Adds what the caller says to a case there is already.
     *
     * @param clientId sent twice, it is one entry
     * @return false when it had been added before
     * @throws io.cityloop.identity.NotFound when there is no such case for this operator
     * @throws io.cityloop.identity.Conflict when the case is over
     */
    boolean add(Person operator, String caseNumber, @Nullable String clientId, @Nullable String words);
}
