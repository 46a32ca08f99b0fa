package io.cityloop.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One version of the standard, held ready for reading. */
final class Edition {

    final StandardVersion version;
    final List<SubClass> subClasses;
    final List<FilingCondition> conditions;
    private final Map<String, SubClass> byCode;
    private final Map<String, List<FilingCondition>> bySubClass;

    Edition(StandardVersion version, List<SubClass> subClasses, List<FilingCondition> conditions) {
        this.version = version;
        this.subClasses = List.copyOf(subClasses);
        this.conditions = List.copyOf(conditions);
        this.byCode = subClasses.stream().collect(Collectors.toUnmodifiableMap(SubClass::code, Function.identity()));
        this.bySubClass = conditions.stream()
                .collect(Collectors.groupingBy(FilingCondition::subClass, Collectors.toUnmodifiableList()));
    }

    Optional<SubClass> subClass(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<FilingCondition> conditions(String subClass) {
        return bySubClass.getOrDefault(subClass, List.of());
    }
}
