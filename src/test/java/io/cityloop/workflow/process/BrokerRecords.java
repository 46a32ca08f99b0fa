package io.cityloop.workflow.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine's own account of what happened, read from the records its debug exporter logs. */
final class BrokerRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path log;

    BrokerRecords(Path log) {
        this.log = log;
    }

    /** Every event of one value type, in order. */
    List<JsonNode> events(String valueType) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("\"valueType\":\"" + valueType + "\""))
                    .filter(line -> line.contains("\"recordType\":\"EVENT\""))
                    .map(line -> JSON.readTree(line.substring(line.indexOf('{'))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of elements of a running process for which this happened. */
    List<String> elements(long processInstanceKey, String intent) {
        return events("PROCESS_INSTANCE").stream()
                .filter(event -> event.path("intent").asString().equals(intent))
                .filter(event -> event.path("value").path("processInstanceKey").asLong() == processInstanceKey)
                .map(event -> event.path("value").path("elementId").asString())
                .toList();
    }

    /** Sequence flows taken by any process so far. */
    Set<String> flowsTaken() {
        return elements("SEQUENCE_FLOW_TAKEN");
    }

    /** Elements completed by any process so far. */
    Set<String> elementsCompleted() {
        return elements("ELEMENT_COMPLETED");
    }

    private Set<String> elements(String intent) {
        return events("PROCESS_INSTANCE").stream()
                .filter(event -> event.path("intent").asString().equals(intent))
                .map(event -> event.path("value").path("elementId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Messages of all incidents, each with its element. */
    List<String> incidents() {
        return incidents(event -> true);
    }

    /** Messages of the incidents of one running process, each with its element. */
    List<String> incidentsOf(long processInstanceKey) {
        return incidents(event -> event.path("processInstanceKey").asLong() == processInstanceKey);
    }

    private List<String> incidents(Predicate<JsonNode> filter) {
        return events("INCIDENT").stream()
                .filter(event -> event.path("intent").asString().equals("CREATED"))
                .map(event -> event.path("value"))
                .filter(filter)
                .map(value -> value.path("elementId").asString() + ": "
                        + value.path("errorMessage").asString())
                .toList();
    }
}
