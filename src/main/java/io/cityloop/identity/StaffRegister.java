package io.cityloop.identity;

import java.util.List;

/** Where people and organisations are entered; a bean, used by the demo seed and by administrators' pages. */
public interface StaffRegister {

    /** Enters an organisation, or brings the one with this code up to date. */
    void createOrganisation(Organisation organisation);

    /**
     * Enters a person who may log in with this password.
     *
     * @throws RejectedInput when the username is taken, reserved or malformed, or the password too weak
     */
    Person createPerson(String username, String name, String password, List<Post> posts);

    /** Enters a demo account: it can log in only while {@code cityloop.demo.enabled} is set. */
    Person createDemoPerson(String username, String name, String password, List<Post> posts);

    /** Gives a person another password and ends all his tokens. */
    void changePassword(String username, String password);

    /** Replaces a person's posts, at once for his open sessions and tokens on this node. */
    void assignPosts(String username, List<Post> posts);

    /** Lets a person in no more and ends his tokens; what he did stays under his name. */
    void disable(String username);

    /** Whether anybody is entered at all. */
    boolean isEmpty();
}
