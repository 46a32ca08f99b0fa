package io.cityloop.enforcement;

/** Who may sign for a document in the party's place (Civil Procedure Law art. 88). */
public enum Receiver {
    /** The party itself. */
    PARTY,
    /** An adult of the family who lives with the party. */
    FAMILY,
    /** The legal representative or the person in charge. */
    REPRESENTATIVE,
    /** Whoever takes in the post of an organisation. */
    POST_ROOM,
    /** The agent for the procedure, or a person named to receive. */
    AGENT
}
