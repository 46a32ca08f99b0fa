package io.cityloop.verification;

import io.cityloop.identity.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inspector adds to a case outside of any task; a bean. */
public interface FieldNotes {

    /**
     * Adds a note with photos to the timeline of a case he may see. Sent twice with the same client id, it is one note.
     *
     * @param photos hashes of photos that are kept
     * @return false when it had been added before
     * @throws io.cityloop.identity.NotFound when there is no such case, or it is not for his eyes
     * @throws io.cityloop.identity.RejectedInput when there are no words, too many, or a photo is not known
     */
    boolean add(
            Person person, String clientId, @Nullable String caseNumber, @Nullable String text, List<String> photos);
}
