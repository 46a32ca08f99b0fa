package io.cityloop.rules;

import io.cityloop.rules.domain.DrlText;
import io.cityloop.rules.domain.LiteralCheck;
import io.cityloop.rules.domain.TextCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fence around the rules of one decision that people bring: what they may say, and what they may see. */
final class Sandbox {

    private final DecisionModel model;
    private final AllowedApi allowed;
    private final ClassLoader loader;

    Sandbox(DecisionModel model) {
        this.model = model;
        this.allowed = new AllowedApi(model.vocabulary());
        this.loader = new FencedLoader(allowed, Sandbox.class.getClassLoader());
    }

    /** The only world these rules are compiled and run in. */
    ClassLoader loader() {
        return loader;
    }

    /** What reading the text finds. */
    List<RuleProblem> inText(List<DrlFile> files) {
        TextCheck text = new TextCheck(model.decision(), allowed::importable);
        LiteralCheck literals = new LiteralCheck(model.codes(), typesWithNested());
        List<RuleProblem> problems = new ArrayList<>();
        for (DrlFile file : files) {
            Stream.concat(
                            text.problems(file.name(), file.text()).stream(),
                            literals.problems(file.name(), file.text()).stream())
                    .map(file::inSource)
                    .forEach(problems::add);
        }
        return problems;
    }

    private List<Class<?>> typesWithNested() {
        return model.vocabulary().stream()
                .<Class<?>>flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
                .toList();
    }

    /** What reading the compiled classes finds. */
    List<RuleProblem> inCode(Map<String, byte[]> classes, List<DrlFile> files) {
        List<RuleProblem> problems = new ArrayList<>();
        new CompiledCheck(allowed, model.decision())
                .findings(new HashMap<>(classes))
                .forEach(finding -> {
                    DrlFile file = files.stream()
                            .filter(one -> line(one, finding.rule()) > 0)
                            .findFirst()
                            .orElse(files.getFirst());
                    int line = line(file, finding.rule());
                    String use = finding.use();
                    RuleProblem problem = use == null
                            ? RuleProblem.of(file.name(), line, ProblemKind.LOOP, finding.rule())
                            : RuleProblem.of(file.name(), line, ProblemKind.USES, finding.rule(), use);
                    problems.add(file.inSource(problem));
                });
        return problems;
    }

    private static int line(DrlFile file, String rule) {
        return rule.isEmpty() ? 0 : new DrlText(file.text().source()).lineOf("\"" + rule + "\"");
    }
}
