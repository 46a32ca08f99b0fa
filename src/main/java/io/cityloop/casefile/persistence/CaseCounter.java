package io.cityloop.casefile.persistence;

/** The counters of a round, by column. */
enum CaseCounter {
    REWORKS,
    RETURNS,
    EXTENSIONS,
    SUSPENSIONS,
    URGES
}
