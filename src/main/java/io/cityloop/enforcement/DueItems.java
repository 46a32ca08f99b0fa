package io.cityloop.enforcement;

import java.time.LocalDate;
import java.util.List;

/** Gives part of the statutory calendar of an agency; as many beans as there are kinds of deadlines. */
public interface DueItems {

    /**
     * What falls due for an agency in these days, both included, and what fell due before them and has not been done, the
     * earliest first; no more than a calendar can show.
     */
    List<DueItem> due(String agency, LocalDate from, LocalDate to);
}
