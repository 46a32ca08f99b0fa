package io.cityloop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a version before anybody may activate it: its tables, its text, its compiled code, and what it does. */
@Component
class VersionCheck {

    private final VersionBook book;
    private final RuleLibrary library;
    private final RuleTrial trial;
    private final RuleCompiler compiler;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    VersionCheck(VersionBook book, RuleLibrary library, RuleTrial trial, RuleSettings settings) {
        this.book = book;
        this.library = library;
        this.trial = trial;
        this.compiler = new RuleCompiler(settings.pooledSessions());
    }

    /** What is found; compiling takes a core for seconds, so one version is checked at a time. */
    RuleReport check(DecisionModel model, String hash, @Nullable String inForce) {
        oneAtATime.lock();
        try {
            return checked(model, hash, inForce);
        } finally {
            oneAtATime.unlock();
        }
    }

    private RuleReport checked(DecisionModel model, String hash, @Nullable String inForce) {
        List<RuleSource> sources = sources(model, hash);
        List<RuleProblem> problems =
                new ArrayList<>(Sheets.problems(sources, inForce == null ? List.of() : sources(model, inForce)));
        problems.removeIf(one -> one.kind() == ProblemKind.CONTRADICTION && !model.rowsExclude(one.file()));
        if (!problems.isEmpty()) {
            return new RuleReport(problems, null);
        }
        RuleSet compiled;
        try {
            compiled = compiler.compile(model.decision(), sources, new Sandbox(model));
        } catch (RulesDoNotCompile e) {
            return new RuleReport(e.problems(), null);
        }
        try {
            RuleTrial.Tried tried = trial.run(model, base(model, inForce), compiled);
            return new RuleReport(tried.problems(), tried.result());
        } finally {
            compiled.close();
        }
    }

    private List<RuleSource> sources(DecisionModel model, String hash) {
        return book.sources(new VersionKey(model.decision(), hash)).orElse(List.of());
    }

    private @Nullable RuleSet base(DecisionModel model, @Nullable String inForce) {
        try {
            return inForce == null ? null : library.get(new VersionKey(model.decision(), inForce));
        } catch (RulesUnavailable e) {
            return null;
        }
    }
}
