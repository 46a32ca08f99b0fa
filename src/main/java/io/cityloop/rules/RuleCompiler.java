package io.cityloop.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns rule sources into a compiled rule set. Decision tables become rules first, one rule a row. */
final class RuleCompiler {

    private static final String ROOT = "src/main/resources/rules/";
    private static final String NOISE = "Parser returned a null Package";

    /**
     * Compiles one decision.
     *
     * @throws RulesDoNotCompile with file and line of everything that is wrong
     */
    RuleSet compile(String decision, List<RuleSource> sources) {
        KieServices kie = KieServices.get();
        String version = RuleVersion.of(sources);
        ReleaseId release = kie.newReleaseId("io.cityloop.rules", decision, version);
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        sources.forEach(source ->
                files.write(ROOT + decision + "/" + source.name() + drlEnding(source), drl(decision, source)));
        KieBuilder builder = kie.newKieBuilder(files, getClass().getClassLoader());
        refuseProblems(decision, sources, build(decision, builder));
        return new RuleSet(
                decision,
                version,
                List.copyOf(sources),
                kie.newKieContainer(release, getClass().getClassLoader()).getKieBase());
    }

    private static List<Message> build(String decision, KieBuilder builder) {
        try {
            builder.buildAll(ExecutableModelProject.class);
            return builder.getResults().getMessages(Message.Level.ERROR);
        } catch (RuntimeException e) {
            List<Message> known = builder.getResults().getMessages(Message.Level.ERROR);
            if (known.isEmpty()) {
                throw new RulesDoNotCompile(decision, List.of(new RuleProblem(decision + ".drl", 0, e.toString())));
            }
            return known;
        }
    }

    private static void refuseProblems(String decision, List<RuleSource> sources, List<Message> errors) {
        if (!errors.isEmpty()) {
            throw new RulesDoNotCompile(
                    decision,
                    errors.stream()
                            .filter(error -> errors.size() == 1 || !NOISE.equals(error.getText()))
                            .map(error -> problem(error, sources))
                            .toList());
        }
    }

    private static RuleProblem problem(Message error, List<RuleSource> sources) {
        String path = error.getPath() == null ? "" : error.getPath();
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(csv|xlsx)\\.drl$", ".$1");
        int line = error.getLine() > 0 ? error.getLine() : lineOfCulprit(file, error.getText(), sources);
        return new RuleProblem(file, line, error.getText());
    }

    /** Some errors come without a line, but end with the name that is wrong; the first line with it is a good guess. */
    private static int lineOfCulprit(String file, String message, List<RuleSource> sources) {
        String culprit = message.substring(message.lastIndexOf(' ') + 1).strip();
        return sources.stream()
                .filter(source -> source.name().equals(file) && !culprit.isEmpty() && file.endsWith(".drl"))
                .findFirst()
                .map(source -> new String(source.content(), StandardCharsets.UTF_8)
                                .lines()
                                .takeWhile(text -> !text.contains(culprit))
                                .count()
                        + 1)
                .map(Long::intValue)
                .orElse(0);
    }

    private static String drlEnding(RuleSource source) {
        return source.name().endsWith(".drl") ? "" : ".drl";
    }

    private static String drl(String decision, RuleSource source) {
        if (source.name().endsWith(".drl")) {
            return new String(source.content(), StandardCharsets.UTF_8);
        }
        InputType kind = source.name().endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try {
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(source.content()), kind);
        } catch (RuntimeException e) {
            throw new RulesDoNotCompile(
                    decision, List.of(new RuleProblem(source.name(), 0, String.valueOf(e.getMessage()))));
        }
    }
}
