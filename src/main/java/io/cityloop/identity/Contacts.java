package io.cityloop.identity;

import java.util.Collection;
import java.util.Map;

/** Where people can be reached; a bean. */
public interface Contacts {

    /** What this person left; {@link Contact#none} when nothing. */
    Contact of(String username);

    /** What these people left, in one question; those who left nothing are missing. */
    Map<String, Contact> findAll(Collection<String> usernames);

    /**
     * Keeps what a person wants to be reached by.
     *
     * @throws RejectedInput naming every field that is wrong
     */
    void save(Contact contact);
}
