package io.cityloop.rules;

import io.cityloop.rules.CompiledCheck.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link CompiledCheck} knows and finds while it goes from class to class of one decision. */
final class CodeFindings {

    private final AllowedApi allowed;
    private final String folder;
    private final Map<String, String> ruleOfClass = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Set<String> loops = new LinkedHashSet<>();

    CodeFindings(AllowedApi allowed, String decision) {
        this.allowed = allowed;
        this.folder = "rules/" + decision + "/";
    }

    /** Whether a type is made of these rules. */
    boolean ours(String type) {
        return type.startsWith(folder);
    }

    /** The package the rules are in. */
    String rulesPackage() {
        return "rules." + folder.substring("rules/".length(), folder.length() - 1);
    }

    boolean allowedType(String type) {
        return allowed.type(type);
    }

    boolean allowedMember(String owner, String name) {
        return allowed.member(owner, name);
    }

    /** The compiler's own frame around the rules, which may what rules may not. */
    static boolean frame(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return simple.startsWith("Rules") || simple.startsWith("DomainClassesMetadata");
    }

    void refuse(String className, String use) {
        uses.computeIfAbsent(className, key -> new LinkedHashSet<>())
                .add(use.replace('/', '.').replace('$', '.'));
    }

    void loops(String className) {
        loops.add(className);
    }

    void belongs(String className, String rule) {
        ruleOfClass.putIfAbsent(className, rule);
    }

    /** Everything found, each once. */
    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        loops.forEach(name -> findings.add(new Finding(rule(name), null)));
        uses.forEach((name, used) -> used.forEach(use -> findings.add(new Finding(rule(name), use))));
        return findings.stream().distinct().toList();
    }

    private String rule(String className) {
        String outer = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return ruleOfClass.getOrDefault(outer, "");
    }
}
