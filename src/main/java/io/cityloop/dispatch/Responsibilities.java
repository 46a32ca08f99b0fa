package io.cityloop.dispatch;

import java.util.List;

/** What the routing rules look at beside the case, for bringing in a whole city at once; a bean. */
public interface Responsibilities {

    /** No line has been brought in yet. */
    boolean isEmpty();

    /**
     * Replaces the whole register, as its next version.
     *
     * @throws io.cityloop.identity.RejectedInput naming every line with an unknown department or an unreadable code
     */
    void replace(List<ResponsibilityLine> lines);

    /** Replaces the key areas. */
    void replaceAreas(List<ManagedArea> areas);

    /** Replaces the sensitive places. */
    void replacePlaces(List<SensitivePlace> places);
}
