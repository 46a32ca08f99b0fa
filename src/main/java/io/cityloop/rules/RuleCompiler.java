package io.cityloop.rules;

import io.cityloop.rules.domain.DrlText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Turns rule sources into a compiled rule set. Decision tables become rules first, one rule a row. */
final class RuleCompiler {

    private static final String ROOT = "src/main/resources/rules/";
    private static final String GENERATED = "Java source of ";
    private static final String EXPRESSION = "Analyse Expression ";
    private static final String NOISE = "Parser returned a null Package";

    private final int pooledSessions;

    RuleCompiler() {
        this(RuleSettings.defaults().pooledSessions());
    }

    RuleCompiler(int pooledSessions) {
        this.pooledSessions = pooledSessions;
    }

    /**
     * Compiles the rules of one decision that came with the program.
     *
     * @throws RulesDoNotCompile with file and line of everything that is wrong
     */
    RuleSet compile(String decision, List<RuleSource> sources) {
        return compile(decision, sources, null);
    }

    /**
     * Compiles one decision.
     *
     * @param sandbox the fence for rules that people brought; null for those that came with the program
     * @throws RulesDoNotCompile with file and line of everything that is wrong
     */
    RuleSet compile(String decision, List<RuleSource> sources, @Nullable Sandbox sandbox) {
        KieServices kie = KieServices.get();
        String version = RuleVersion.of(sources);
        ReleaseId release = kie.newReleaseId("io.cityloop.rules", decision, version);
        List<DrlFile> drl =
                sources.stream().map(source -> drl(decision, source)).toList();
        ClassLoader world = getClass().getClassLoader();
        if (sandbox != null) {
            refuse(decision, sandbox.inText(drl));
            world = sandbox.loader();
        }
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach(file ->
                files.write(ROOT + decision + "/" + file.path(), file.text().source()));
        KieBuilder builder = kie.newKieBuilder(files, world);
        try {
            refuseProblems(decision, drl, build(decision, builder));
            if (sandbox != null) {
                refuse(decision, sandbox.inCode(classes(builder), drl));
            }
            KieContainer container = kie.newKieContainer(release, world);
            return new RuleSet(decision, version, List.copyOf(sources), new SessionPool(container, pooledSessions));
        } finally {
            // The container holds its own; the repository would hold every version for ever.
            kie.getRepository().removeKieModule(release);
        }
    }

    private static Map<String, byte[]> classes(KieBuilder builder) {
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> classes = new HashMap<>();
        module.getFileNames().stream()
                .filter(name -> name.endsWith(".class"))
                .forEach(name -> classes.put(name, module.getBytes(name)));
        return classes;
    }

    private static List<Message> build(String decision, KieBuilder builder) {
        try {
            builder.buildAll(ExecutableModelProject.class);
            return builder.getResults().getMessages(Message.Level.ERROR);
        } catch (RuntimeException | LinkageError e) {
            List<Message> known = builder.getResults().getMessages(Message.Level.ERROR);
            if (known.isEmpty()) {
                throw new RulesDoNotCompile(decision, List.of(new RuleProblem(decision + ".drl", 0, e.toString())));
            }
            return known;
        }
    }

    private static void refuse(String decision, List<RuleProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RulesDoNotCompile(decision, problems);
        }
    }

    private static void refuseProblems(String decision, List<DrlFile> files, List<Message> errors) {
        refuse(
                decision,
                errors.stream()
                        .filter(error -> errors.size() == 1 || !NOISE.equals(error.getText()))
                        .filter(error -> !error.getText().startsWith(GENERATED))
                        .map(error -> problem(error, files))
                        .distinct()
                        .toList());
    }

    private static RuleProblem problem(Message error, List<DrlFile> files) {
        String path = error.getPath() == null ? "" : error.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return files.stream()
                .filter(file -> file.path().equals(name))
                .findFirst()
                .map(file -> file.inSource(new RuleProblem(file.name(), line(error, file), error.getText())))
                .orElseGet(() -> inGeneratedCode(error, files));
    }

    /** The compiler speaks of code made of the rules: the word it stumbled over leads back to them. */
    private static RuleProblem inGeneratedCode(Message error, List<DrlFile> files) {
        String word = error.getText().split("\\s", 2)[0];
        String simple = word.substring(word.lastIndexOf('.') + 1).replaceAll("(?U)[^\\w$]", "");
        return files.stream()
                .filter(file -> !simple.isEmpty() && file.text().lineOf(simple) > 0)
                .findFirst()
                .map(file ->
                        file.inSource(new RuleProblem(file.name(), file.text().lineOf(simple), error.getText())))
                .orElseGet(() -> new RuleProblem(files.getFirst().name(), 0, error.getText()));
    }

    /** Some errors come without a line, but end with the name that is wrong; the first line with it is a good guess. */
    private static int line(Message error, DrlFile file) {
        if (error.getLine() > 0) {
            return error.getLine();
        }
        String message = error.getText();
        int expression = message.indexOf(EXPRESSION);
        int begin = expression < 0 ? message.lastIndexOf(' ') + 1 : expression + EXPRESSION.length();
        String culprit = message.substring(begin).strip().replaceAll(":$", "");
        return culprit.isEmpty() ? 0 : file.text().lineOf(culprit);
    }

    private static DrlFile drl(String decision, RuleSource source) {
        if (source.name().endsWith(".drl")) {
            return new DrlFile(
                    source.name(), source.name(), new DrlText(new String(source.content(), StandardCharsets.UTF_8)));
        }
        InputType kind = source.name().endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try {
            String rules = new SpreadsheetCompiler().compile(new ByteArrayInputStream(source.content()), kind);
            return new DrlFile(source.name(), source.name() + ".drl", new DrlText(rules));
        } catch (RuntimeException | LinkageError e) {
            throw new RulesDoNotCompile(
                    decision, List.of(new RuleProblem(source.name(), 0, String.valueOf(e.getMessage()))));
        }
    }
}
