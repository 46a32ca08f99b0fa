package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.util.List;

/**
 * Service of documents on the party, one record and one receipt 送达回证 for each; a bean. What is served starts the
 * periods the law counts from service: those of notice, decision and demand run in their steps, which write here too.
 */
public interface DocumentServices {

    /**
     * Records how a document was served and issues the receipt. Needs a transaction of the caller.
     *
     * @throws io.cityloop.identity.NotFound when the file has no such document
     * @throws io.cityloop.identity.RejectedInput naming the field, in the words of the article
     * @throws io.cityloop.identity.Conflict when it was served before, or its own step serves it
     */
    ServiceRecord serve(String penaltyId, long documentId, NewService service, Actor actor);

    /** The services of a file, in the order they were entered. */
    List<ServiceRecord> of(String penaltyId);

    /** Documents of a file that the party has to get, outside the steps, and has not got. */
    List<IssuedDocument> unserved(String penaltyId);
}
