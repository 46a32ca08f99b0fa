package io.cityloop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every action the code can write into a timeline has words in both languages; an action made in a new way fails here. */
class TimelineWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/i18n");
    private static final Pattern WRITES = Pattern.compile("(?:timeline\\.append|tasks\\.interrupt)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"userTask_([^\"]+)\"");

    /** Actions put together from parts, by the expression that does it. The tasks' outcomes are looked at by themselves. */
    private static final Map<String, List<String>> MADE = Map.of(
            "overdue ? \"overdue\" : \"warned\"",
            List.of("overdue", "warned"),
            "\"citizenAnswer.\" + outcome",
            List.of("citizenAnswer.done", "citizenAnswer.notDone"),
            "\"handling.\" + kind.key() + \"Requested\"",
            kinds("Requested"),
            "action(application, state)",
            Stream.of("Granted", "Refused", "Cancelled")
                    .flatMap(state -> kinds(state).stream())
                    .toList(),
            "errand.action()",
            List.of("verification.verifierChosen", "verification.checkerChosen"),
            "granted ? \"evaluation.appealGranted\" : \"evaluation.appealRefused\"",
            List.of("evaluation.appealGranted", "evaluation.appealRefused"),
            "ACTION",
            List.of("handling.urged"),
            // the interruption's own parameter: its callers are read by the pattern as well
            "action",
            List.of(),
            "action(completion)",
            List.of());

    private static List<String> kinds(String ending) {
        return Stream.of(ApplicationKind.values())
                .map(kind -> "handling." + kind.key() + ending)
                .toList();
    }

    @Test
    void everyActionTheCodeWritesHasWordsInBothLanguages() throws IOException {
        // given
        Map<String, String> actions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .filter(one -> !one.toString().contains("/demo/"))
                    .toList()) {
                String source = Files.readString(file);
                Matcher writes = WRITES.matcher(source);
                while (writes.find()) {
                    boolean interruption = writes.group().startsWith("tasks");
                    List<String> arguments = arguments(source, writes.end());
                    String expression = arguments.get(interruption ? 5 : 2);
                    actions(expression, file).forEach(action -> actions.put(action, file.toString()));
                }
            }
        }
        assertThat(actions).hasSizeGreaterThan(20);

        // when / then
        for (String language : List.of("", "_en")) {
            Set<String> known = keys(language);
            assertThat(actions)
                    .as("without words in language '" + language + "'")
                    .allSatisfy((action, file) -> assertThat(known).containsAnyOf("casefile.action." + action, action));
        }
    }

    @Test
    void everyOutcomeOfEveryTaskHasWordsInBothLanguages() throws IOException {
        // given
        Set<String> tasks = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                USER_TASK.matcher(Files.readString(file)).results().forEach(task -> tasks.add(task.group(1)));
            }
        }
        Set<String> chinese = keys("");
        Set<String> english = keys("_en");

        // when / then: what Names#action puts together
        for (String task : tasks) {
            assertThat(chinese).contains("web.task.userTask_" + task);
            assertThat(english).contains("web.task.userTask_" + task);
            JsonNode form = JsonMapper.shared().readTree(Files.readString(Path.of("forms", task + ".json")));
            assertThat(form.path("outcomes").size()).as(task).isPositive();
            for (JsonNode outcome : form.path("outcomes")) {
                assertThat(outcome.path("label").asString("")).as(task).isNotBlank();
                assertThat(outcome.path("labelEn").asString(""))
                        .as(task + "." + outcome.path("key").asString(""))
                        .isNotBlank()
                        .doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void everyStateAnApplicationCanEndInIsAmongTheActions() {
        assertThat(ApplicationState.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OPEN", "GRANTED", "REFUSED", "CANCELLED");
    }

    private static List<String> actions(String expression, Path file) {
        List<String> made = MADE.get(expression);
        if (made != null) {
            return made;
        }
        Matcher literal = LITERAL.matcher(expression);
        assertThat(literal.matches())
                .as(file + " writes the action " + expression + ": name what it can be in MADE")
                .isTrue();
        return List.of(literal.group(1));
    }

    /** The arguments of a call, split where a comma stands outside brackets and texts; white space is one blank. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        boolean text = false;
        for (int i = from; ; i++) {
            char c = source.charAt(i);
            text ^= c == '"' && source.charAt(i - 1) != '\\';
            if (!text && depth == 0 && (c == ',' || c == ')')) {
                arguments.add(argument.toString().strip().replaceAll("\\s+", " "));
                argument.setLength(0);
                if (c == ')') {
                    return arguments;
                }
                continue;
            }
            depth += text ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            argument.append(c);
        }
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(one -> one.toString().endsWith("_en.properties") == language.equals("_en"))
                    .toList()) {
                Properties properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }
}
