package io.cityloop.workflow.process;

import io.cityloop.workflow.domain.UnreadableFile;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, not in a stack trace, which diagram or form stopped the start. */
class UnreadableFileAnalyzer extends AbstractFailureAnalyzer<UnreadableFile> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnreadableFile cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Correct the file at this line and start again.", cause);
    }
}
