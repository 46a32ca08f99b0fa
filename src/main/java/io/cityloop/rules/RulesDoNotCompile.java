package io.cityloop.rules;

import java.util.List;

/** Rule sources that are no rules: the start ends here, and the message names file and line. */
public class RulesDoNotCompile extends RuntimeException {

    private final transient List<RuleProblem> problems;

    /** Collects every problem, so that one start shows all of them. */
    public RulesDoNotCompile(String decision, List<RuleProblem> problems) {
        super("The rules of '" + decision + "' do not compile:\n"
                + String.join("\n", problems.stream().map(RuleProblem::text).toList()));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the files. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
