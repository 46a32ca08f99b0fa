package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.FilingCondition;
import io.cityloop.identity.Person;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filing conditions of the case's sub-class, with limit and closing condition. */
@Component
class FilingConditionChoices implements FormOptions {

    private final Catalog catalog;

    FilingConditionChoices(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String valuesKey() {
        return "filingConditions";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        if (caseFile.subClass() == null) {
            return List.of();
        }
        return conditions(caseFile, caseFile.subClass()).stream()
                .map(condition -> new FormOption(Long.toString(condition.id()), label(condition)))
                .toList();
    }

    private List<FilingCondition> conditions(CaseFile caseFile, String subClass) {
        String version = caseFile.standardVersion();
        return version == null
                ? catalog.conditions(subClass)
                : catalog.conditionsOf(version).stream()
                        .filter(condition -> condition.subClass().equals(subClass))
                        .toList();
    }

    private static String label(FilingCondition condition) {
        return condition.number() + ". " + condition.description() + " | " + condition.limitText() + " | "
                + condition.closingCondition();
    }
}
