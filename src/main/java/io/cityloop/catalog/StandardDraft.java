package io.cityloop.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A standard that is not written yet: the version, its sub-classes and their conditions. */
public record StandardDraft(StandardVersion version, List<SubClass> subClasses, List<Condition> conditions) {

    /** Keeps its own copies. */
    public StandardDraft {
        subClasses = List.copyOf(subClasses);
        conditions = List.copyOf(conditions);
    }

    /** A filing condition that has no id yet; see {@link FilingCondition} for the meaning of its parts. */
    public record Condition(
            String subClass,
            int number,
            String description,
            String limitText,
            String closingCondition,
            @Nullable String responsible,
            @Nullable String supervising,
            @Nullable String basis,
            boolean lawBroken) {}
}
