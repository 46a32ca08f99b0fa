package io.cityloop.dispatch;

import java.util.List;

/** The city's list of responsible bodies and its key areas, which the routing rules look at; a bean. */
public interface Responsibilities {

    /** No line has been brought in yet. */
    boolean isEmpty();

    /**
     * Replaces the whole list.
     *
     * @throws io.cityloop.identity.RejectedInput naming every line with an unknown department or an unreadable code
     */
    void replace(List<ResponsibilityLine> lines);

    /** Replaces the key areas. */
    void replaceAreas(List<ManagedArea> areas);
}
