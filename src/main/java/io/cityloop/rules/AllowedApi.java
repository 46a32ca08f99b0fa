package io.cityloop.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What compiled rules may touch: a short list of Java that computes and cannot wait, loop, read the clock or reach
 * anything outside; the decision's own vocabulary; and the parts of the rule engine that compiled rules are built from.
 */
final class AllowedApi {

    private static final Set<String> ANY = Set.of("*");
    private static final Set<String> READING = Set.of(
            "<init>",
            "of",
            "copyOf",
            "contains",
            "containsAll",
            "isEmpty",
            "size",
            "get",
            "indexOf",
            "getFirst",
            "getLast",
            "equals",
            "hashCode",
            "toString",
            "containsKey",
            "containsValue",
            "getOrDefault",
            "getKey",
            "getValue");

    /** Methods by type; with {@code *} all but those of {@link #NEVER}. */
    private static final Map<String, Set<String>> JAVA = Map.ofEntries(
            Map.entry("java/lang/Object", Set.of("<init>", "equals", "hashCode", "toString")),
            Map.entry("java/lang/String", ANY),
            Map.entry("java/lang/CharSequence", Set.of("length", "charAt", "isEmpty", "toString")),
            Map.entry("java/lang/StringBuilder", Set.of("<init>", "append", "toString", "length")),
            Map.entry("java/lang/Comparable", ANY),
            Map.entry("java/lang/Number", ANY),
            Map.entry("java/lang/Integer", ANY),
            Map.entry("java/lang/Long", ANY),
            Map.entry("java/lang/Short", ANY),
            Map.entry("java/lang/Byte", ANY),
            Map.entry("java/lang/Double", ANY),
            Map.entry("java/lang/Float", ANY),
            Map.entry("java/lang/Boolean", ANY),
            Map.entry("java/lang/Character", ANY),
            Map.entry("java/lang/Math", ANY),
            Map.entry(
                    "java/lang/Enum",
                    Set.of("<init>", "name", "ordinal", "valueOf", "compareTo", "equals", "toString")),
            Map.entry("java/lang/Record", Set.of("equals", "hashCode", "toString")),
            Map.entry("java/lang/IllegalArgumentException", Set.of("<init>")),
            Map.entry("java/lang/RuntimeException", Set.of("<init>")),
            Map.entry("java/util/Collection", READING),
            Map.entry("java/util/List", READING),
            Map.entry("java/util/ArrayList", READING),
            Map.entry("java/util/Set", READING),
            Map.entry("java/util/HashSet", READING),
            Map.entry("java/util/Map", READING),
            Map.entry("java/util/Map$Entry", READING),
            Map.entry("java/util/Arrays", Set.of("asList")),
            Map.entry("java/util/Collections", Set.of("emptyList")),
            Map.entry(
                    "java/util/Objects",
                    Set.of("equals", "hash", "isNull", "nonNull", "toString", "requireNonNullElse")),
            Map.entry(
                    "java/util/Optional", Set.of("isPresent", "isEmpty", "get", "orElse", "of", "ofNullable", "empty")),
            Map.entry("java/util/Locale", Set.of("ENGLISH")),
            // Made of the operator "matches"; people cannot name the type, TextCheck sees to that and to the pattern.
            Map.entry("java/util/regex/Pattern", Set.of("compile", "matcher")),
            Map.entry("java/util/regex/Matcher", Set.of("matches")));

    private static final Pattern TIME = Pattern.compile("java/time/(chrono/|temporal/|format/)?[A-Z]\\w*");

    /** Never, whatever the type: they wait, run what they are given, depend on the moment, or grow without bound. */
    private static final Set<String> NEVER = Set.of(
            "getClass",
            "wait",
            "notify",
            "notifyAll",
            "finalize",
            "repeat",
            "intern",
            "formatted",
            "format",
            "transform",
            "lines",
            "chars",
            "codePoints",
            "matches",
            "replaceAll",
            "replaceFirst",
            "split",
            "splitWithDelimiters",
            "now",
            "systemDefault",
            "systemDefaultZone",
            "getAvailableZoneIds",
            "datesUntil",
            "getInteger",
            "getLong",
            "getBoolean",
            "random",
            "describeConstable",
            "resolveConstantDesc",
            "parallelStream",
            "stream",
            "forEach",
            "iterator",
            "spliterator",
            "system",
            "systemUTC",
            "tick",
            "getDeclaringClass");

    /** Parts of the engine out of which compiled rules are built; they describe rules and do nothing. */
    private static final Pattern ENGINE = Pattern.compile("org/drools/model/("
            + "(DomainClassMetadata|Model|Rule|Index|BitMask|DSL|PatternDSL|RuleItemBuilder|Variable|Variable\\w*|Global"
            + "|Window|WindowReference|Query\\w*|Declaration\\w*|Argument|Binding|Condition|SingleConstraint|Constraint"
            + "|Consequence|Pattern|RuleItem|View)(\\$\\w+)*"
            + "|(functions|functions/accumulate|consequences|operators|view|bitmask|index|constraints)/\\w+(\\$\\w+)*"
            + "|impl/(RuleBuilder|ModelImpl|RuleImpl|Global\\w*|DeclarationImpl|ViewBuilder)(\\$\\w+)*)"
            + "|org/drools/modelcompiler/dsl/pattern/D|org/drools/modelcompiler/constraints/GenericCollectAccumulator|org/drools/modelcompiler/util/EvaluationUtil"
            + "|org/drools/util/DateUtils|org/drools/core/base/accumulators/\\w+");

    private static final Set<String> WORKING_MEMORY =
            Set.of("insert", "logicalInsert", "update", "delete", "logicalDelete");

    private final Set<String> vocabulary = new HashSet<>();

    AllowedApi(List<Class<?>> vocabulary) {
        vocabulary.forEach(type -> this.vocabulary.add(internal(type.getName())));
        this.vocabulary.add(internal(Rejection.class.getName()));
    }

    /** Whether a type may be named by uploaded sources; full name with dots. */
    boolean importable(String name) {
        return !name.endsWith("*")
                && !name.contains("regex")
                && typeOfRules(internal(name).replaceAll("/([A-Z]\\w*)/([A-Z])", "/$1\\$$2"));
    }

    /** Whether the type may appear in compiled rules; internal name. */
    boolean type(String name) {
        return typeOfRules(name)
                || ENGINE.matcher(name).matches()
                || name.equals("org/drools/model/Drools")
                || name.equals("org/drools/model/DroolsEntryPoint");
    }

    /** Whether a type of the vocabulary is nested in it. */
    boolean encloses(String name) {
        return vocabulary.stream().anyMatch(type -> type.startsWith(name + "$"));
    }

    private boolean typeOfRules(String name) {
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return vocabulary.contains(name)
                || vocabulary.contains(outer)
                || JAVA.containsKey(name)
                || TIME.matcher(name).matches() && !name.endsWith("Clock");
    }

    /** Whether the method or field of that type may be used by compiled rules. */
    boolean member(String owner, String name) {
        if (owner.equals("org/drools/model/Drools") || owner.equals("org/drools/model/DroolsEntryPoint")) {
            return WORKING_MEMORY.contains(name);
        }
        if (ENGINE.matcher(owner).matches()) {
            return true;
        }
        if (!typeOfRules(owner) || NEVER.contains(name) && !owner.equals("java/util/regex/Matcher")) {
            return false;
        }
        Set<String> methods = JAVA.get(owner);
        return methods == null || methods == ANY || methods.contains(name);
    }

    static String internal(String name) {
        return name.replace('.', '/');
    }
}
