package io.cityloop.web;

import io.cityloop.rules.ProblemKind;
import io.cityloop.rules.RuleProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with rules, in the reader's language; the compiler speaks for itself. */
@Component("ruleWords")
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One problem without its place. */
    public String problem(RuleProblem problem) {
        return problem.kind() == ProblemKind.COMPILER
                ? problem.message()
                : String.valueOf(messages.getMessage(
                        "rules.problem." + problem.kind(),
                        problem.args().toArray(),
                        problem.message(),
                        LocaleContextHolder.getLocale()));
    }
}
