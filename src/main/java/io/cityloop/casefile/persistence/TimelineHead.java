package io.cityloop.casefile.persistence;

/** The end of a chain as the case row keeps it. */
record TimelineHead(int round, int timelineEntries, String timelineHash) {}
