package io.cityloop.evaluation;

import java.util.List;
import java.util.Optional;

/** Published periods, for everybody; a bean. */
public interface Publications {

    /** Published periods, newest first. */
    List<PeriodInfo> published(int limit);

    /** What was published of a period; empty when it was not. */
    Optional<Publication> of(Period period);
}
