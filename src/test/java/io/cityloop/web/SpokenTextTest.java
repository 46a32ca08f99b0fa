package io.cityloop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.calendar.Stage;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text people read comes from {@code i18n/}, in both languages. */
class SpokenTextTest {

    private static final Path MESSAGES = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path ISLANDS = Path.of("src/main/frontend/src");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SCRIPT_OR_SVG = Pattern.compile("<(script|svg)\\b.*?(</\\1>|/>)", Pattern.DOTALL);
    /** A whole tag, so that a greater-than inside an attribute does not look like its end. */
    private static final Pattern TAG = Pattern.compile("<[^<>\"]*(\"[^\"]*\"[^<>\"]*)*>");

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(title|alt|placeholder|aria-label|label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([A-Za-z][\\w.]*)[}(]");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        for (var chinese :
                files(MESSAGES, ".properties").filter(SpokenTextTest::isChinese).toList()) {
            // given
            var english = Path.of(chinese.toString().replace(".properties", "_en.properties"));

            // when / then
            assertThat(read(english).stringPropertyNames())
                    .as(english.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(read(chinese).stringPropertyNames());
        }
    }

    @Test
    void englishMessagesAreNotChinese() throws IOException {
        // 中文 names the language itself; 部件 and 事件 name sheets of a workbook
        var allowed = Set.of("web.language.other", "web.catalog.import.text");
        var english = read(MESSAGES.resolve("web_en.properties"));
        english.putAll(read(MESSAGES.resolve("citizen_en.properties")));

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> HAN.matcher(english.getProperty(key)).find())
                .allMatch(allowed::contains);
    }

    @Test
    void noTemplateSpeaksForItself() throws IOException {
        var spoken = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html").toList()) {
            var html = SCRIPT_OR_SVG
                    .matcher(COMMENT.matcher(Files.readString(template)).replaceAll(""))
                    .replaceAll("");
            Stream.of(TAG.split(html))
                    .filter(SpokenTextTest::hasLetters)
                    .forEach(text -> spoken.add(template + ": " + text.strip()));
            SPOKEN_ATTRIBUTE.matcher(html).results().forEach(hit -> spoken.add(template + ":" + hit.group()));
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void templatesAskOnlyForMessagesThatExist() throws IOException {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html").toList()) {
            MESSAGE.matcher(Files.readString(template))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(template + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void islandsAskOnlyForMessagesThatExistAndSpeakNoChineseOfTheirOwn() throws IOException {
        var known = allKeys();
        var wrong = new TreeSet<String>();
        for (var island : files(ISLANDS, ".ts").toList()) {
            var source = Files.readString(island);
            SAID.matcher(source)
                    .results()
                    .map(hit -> "web.js." + hit.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> wrong.add(island + ": " + key));
            if (HAN.matcher(source).find()) {
                wrong.add(island + " holds Chinese");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theInspectorAppAsksOnlyForMessagesThatExist() throws IOException {
        var known = allKeys();
        var missing = new TreeSet<String>();
        for (var source : files(ISLANDS.resolve("inspector"), ".ts").toList()) {
            TEXT.matcher(Files.readString(source))
                    .results()
                    .map(hit -> "inspector." + hit.group(1))
                    .filter(key -> !key.endsWith(".") && !known.contains(key))
                    .forEach(key -> missing.add(source + ": " + key));
        }
        for (var state : List.of("waiting", "sending", "arrived", "refused", "conflict")) {
            assertThat(known).contains("inspector.state." + state);
        }
        for (var purpose : MediaPurpose.values()) {
            assertThat(known).contains("inspector.purpose." + purpose);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeAPageShowsHasWords() throws IOException {
        // given: templates build these keys from codes, so that no other test sees them
        var known = allKeys();
        var wanted = new TreeSet<String>();
        for (var status : CaseStatus.values()) {
            wanted.add("casefile.status." + status);
            wanted.add("citizen.status." + status);
        }
        for (var role : Role.values()) {
            wanted.add("web.role." + role.key());
        }
        for (var stage : Stage.values()) {
            wanted.add("web.stage." + stage.key());
        }
        for (var purpose : MediaPurpose.values()) {
            wanted.add("casefile.purpose." + purpose);
        }
        for (var process : files(Path.of("processes"), ".bpmn").toList()) {
            USER_TASK
                    .matcher(Files.readString(process))
                    .results()
                    .forEach(task -> wanted.add("web.task." + task.group(1)));
        }

        // when / then
        assertThat(known).containsAll(wanted);
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static boolean isChinese(Path file) {
        return !file.toString().endsWith("_en.properties");
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var file :
                files(MESSAGES, ".properties").filter(SpokenTextTest::isChinese).toList()) {
            keys.addAll(read(file).stringPropertyNames());
        }
        return keys;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        try (var all = Files.walk(root)) {
            return List.copyOf(all.filter(file -> file.toString().endsWith(ending))
                            .sorted()
                            .toList())
                    .stream();
        }
    }
}
