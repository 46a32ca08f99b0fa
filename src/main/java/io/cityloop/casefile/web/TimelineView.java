package io.cityloop.casefile.web;

import io.cityloop.casefile.TimelineCheck;
import java.util.List;

/** A timeline and whether its chain holds. */
record TimelineView(String caseNumber, List<EntryView> items, TimelineCheck check) {}
