package io.cityloop.catalog;

import java.util.ArrayList;
import java.util.List;

/** What has been read of a standard so far, over all its sheets. */
final class StandardRows {

    final List<SubClass> subClasses = new ArrayList<>();
    final List<StandardDraft.Condition> conditions = new ArrayList<>();
    int rows;
    int markedByWording;
}
