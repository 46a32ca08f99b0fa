package io.cityloop.acceptance.process;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.acceptance.SimilarReports.SimilarReport;
import io.cityloop.casefile.CaseFile;
import io.cityloop.identity.Person;
import io.cityloop.tasks.FormOption;
import io.cityloop.tasks.FormOptions;
import io.cityloop.tasks.WorkTask;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Open cases that may be the same problem by the rules on duplicates, the likeliest first, each with its ground. */
@Component
class SimilarCaseChoices implements FormOptions {

    private static final int MOST = 20;

    private final SimilarReports similar;
    private final MessageSource messages;

    SimilarCaseChoices(SimilarReports similar, MessageSource messages) {
        this.similar = similar;
        this.messages = messages;
    }

    @Override
    public String valuesKey() {
        return "similarCases";
    }

    @Override
    public List<FormOption> options(WorkTask task, CaseFile caseFile, Person person) {
        return similar.of(caseFile).stream()
                .limit(MOST)
                .map(one -> new FormOption(one.caseFile().number(), label(one)))
                .toList();
    }

    private String label(SimilarReport one) {
        String certainty = messages.getMessage(
                one.surely() ? "acceptance.surely" : "acceptance.possibly", null, LocaleContextHolder.getLocale());
        return certainty + " " + one.caseFile().number() + " · " + Math.round(one.metres()) + " m · "
                + shortened(one.caseFile().description()) + " (" + one.ground() + ")";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
