package io.cityloop.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form files speak two languages and fit the diagram. */
class FormFilesTest {

    private static final Path FORMS = Path.of("forms");

    static Stream<Path> forms() throws IOException {
        return Files.list(FORMS).sorted();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLabelHasAnEnglishTwin(Path file) {
        // given
        JsonNode form = read(file);

        // then
        assertThat(form.get("id").asString() + ".json")
                .isEqualTo(file.getFileName().toString());
        for (JsonNode field : form.get("components")) {
            assertThat(field.get("label").asString()).isNotBlank();
            assertThat(field.get("properties").get("labelEn").asString()).isNotBlank();
            if (field.has("description")) {
                assertThat(field.get("properties").get("descriptionEn").asString())
                        .isNotBlank();
            }
            if (field.has("values")) {
                field.get("values")
                        .forEach(value ->
                                assertThat(value.get("labelEn").asString()).isNotBlank());
            }
        }
        form.get("outcomes").forEach(outcome -> {
            assertThat(outcome.get("label").asString()).isNotBlank();
            assertThat(outcome.get("labelEn").asString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatAnOutcomeRequiresIsAFieldOfTheForm(Path file) {
        // given
        JsonNode form = read(file);
        Set<String> keys = new HashSet<>();
        form.get("components").forEach(field -> keys.add(field.get("key").asString()));

        // then
        form.get("outcomes")
                .forEach(outcome ->
                        outcome.get("requires").forEach(key -> assertThat(keys).contains(key.asString())));
        assertThat(form.get("outcomes").size()).isBetween(1, 9);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyOutcomeOfTheDiagramStandsInSomeForm(Path file) throws IOException {
        // given
        Set<String> inDiagram = new HashSet<>();
        Matcher condition =
                Pattern.compile("outcome = \"(\\w+)\"").matcher(Files.readString(Path.of("processes/caseLoop.bpmn")));
        while (condition.find()) {
            inDiagram.add(condition.group(1));
        }
        Set<String> inForms = new HashSet<>();
        forms().forEach(one -> read(one)
                .get("outcomes")
                .forEach(outcome -> inForms.add(outcome.get("key").asString())));

        // then
        assertThat(inForms).containsAll(inDiagram);
        assertThat(read(file).get("outcomes").get(0).get("key").asString())
                .as("the first outcome is the main line, which the diagram takes by default")
                .isNotIn("refuse", "back", "return", "decline", "rework");
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
