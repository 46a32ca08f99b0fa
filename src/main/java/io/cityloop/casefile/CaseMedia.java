package io.cityloop.casefile;

import io.cityloop.identity.Actor;
import java.util.List;

/** Which photos belong to which case; a bean. */
public interface CaseMedia {

    /**
     * Ties photos to the running round of a case. Tying one twice to the same purpose changes nothing. Needs a
     * transaction of the caller.
     *
     * @throws io.cityloop.identity.RejectedInput on field {@code media} naming hashes that are not kept here
     */
    void attach(String caseNumber, Actor actor, List<MediaLink> links);

    /** The photos of a case, in the order they were added. */
    List<CasePhoto> of(String caseNumber);

    /** The cases that show this photo. */
    List<String> casesWith(String sha256);
}
