package io.cityloop.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;

/**
 * Reads the classes made of uploaded rules before any of them is loaded, and names what they may not do. The words of the
 * source do not matter here: what is looked at is what would run.
 *
 * <p>Jumps go forward only, classes of rules call no code of rules, and no code is handed over as a value: so every
 * right-hand side and condition ends by itself. What remains without a bound of its own is how often rules fire, which the
 * judgement counts, and how many combinations a condition has, which the trial measures.
 */
final class CompiledCheck {

    private static final String ENGINES_OWN = "org/drools/project/model/ProjectModel_";

    private final CodeFindings found;

    CompiledCheck(AllowedApi allowed, String decision) {
        this.found = new CodeFindings(allowed, decision);
    }

    /** One finding: the rule it stands in, empty when nobody can say, and what it uses; null for a loop. */
    record Finding(String rule, @Nullable String use) {}

    /** What is wrong in these classes, by file name. */
    List<Finding> findings(Map<String, byte[]> classes) {
        classes.forEach((file, bytes) -> {
            String name = file.substring(0, file.length() - ".class".length());
            if (!name.startsWith(ENGINES_OWN)) {
                new ClassReader(bytes).accept(new CheckedClass(found, name), ClassReader.SKIP_FRAMES);
            }
        });
        return found.all();
    }
}
