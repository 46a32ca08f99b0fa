package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Person;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every sub-class of the standard in force. */
@Component
class SubClassChoices implements FormOptions {

    private final Catalog catalog;

    SubClassChoices(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String valuesKey() {
        return "subClasses";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        return catalog.subClasses().stream()
                .map(subClass -> new FormOption(
                        subClass.code(), subClass.className() + " / " + subClass.name() + " " + subClass.code()))
                .toList();
    }
}
