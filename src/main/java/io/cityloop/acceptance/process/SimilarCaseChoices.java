package io.cityloop.acceptance.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.identity.Person;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open cases that may be the same problem: near in place, same sub-class. */
@Component
class SimilarCaseChoices implements FormOptions {

    private static final double METRES = 200;
    private static final int MOST = 20;

    private final CaseFiles cases;

    SimilarCaseChoices(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public String valuesKey() {
        return "similarCases";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        return cases.similar(caseFile.number(), METRES, MOST).stream()
                .map(similar -> new FormOption(similar.number(), label(caseFile, similar)))
                .toList();
    }

    private static String label(CaseFile caseFile, CaseFile similar) {
        return similar.number() + "，" + Math.round(similar.location().metresTo(caseFile.location())) + " m，"
                + shortened(similar.description());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
