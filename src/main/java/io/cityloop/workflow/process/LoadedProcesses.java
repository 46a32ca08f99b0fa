package io.cityloop.workflow.process;

import io.cityloop.workflow.ProcessModels;
import io.cityloop.workflow.UserTaskModel;
import io.cityloop.workflow.domain.Diagram;
import io.cityloop.workflow.domain.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads all diagrams and forms at start; what does not parse stops the start, with file and line. */
@Service
class LoadedProcesses implements ProcessModels {

    private final Map<String, Diagram> diagrams = new TreeMap<>();
    private final Map<String, UserTaskModel> userTasks = new LinkedHashMap<>();

    LoadedProcesses(JsonMapper json) {
        for (Resource file : files("classpath*:processes/*.bpmn")) {
            Diagram diagram = Diagram.read("processes/" + file.getFilename(), content(file));
            diagrams.put(diagram.processId(), diagram);
            diagram.userTasks().forEach(task -> add(diagram, task));
        }
        for (Resource file : files("classpath*:forms/*.json")) {
            checkJson(json, "forms/" + file.getFilename(), content(file));
        }
    }

    private void add(Diagram diagram, UserTaskModel task) {
        UserTaskModel other = userTasks.putIfAbsent(task.elementId(), task);
        if (other != null) {
            throw new UnreadableFile(
                    diagram.file(), 0, 0, task.elementId() + " is also an element of process " + other.processId());
        }
    }

    static void checkJson(JsonMapper json, String file, byte[] content) {
        try {
            json.readTree(content);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new UnreadableFile(
                    file, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), e.getOriginalMessage());
        }
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + pattern, e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
        }
    }

    List<Diagram> diagrams() {
        return List.copyOf(diagrams.values());
    }

    @Override
    public Set<String> processIds() {
        return Set.copyOf(diagrams.keySet());
    }

    @Override
    public List<UserTaskModel> userTasks() {
        return List.copyOf(userTasks.values());
    }

    @Override
    public UserTaskModel userTask(String elementId) {
        UserTaskModel task = userTasks.get(elementId);
        if (task == null) {
            throw new IllegalArgumentException("No diagram has a user task " + elementId);
        }
        return task;
    }

    @Override
    public Set<String> jobTypes() {
        return diagrams.values().stream()
                .flatMap(diagram -> diagram.jobTypes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<String> bpmn(String processId) {
        return Optional.ofNullable(diagrams.get(processId)).map(Diagram::text);
    }

    @Override
    public Optional<String> elementName(String processId, String elementId) {
        return Optional.ofNullable(diagrams.get(processId)).flatMap(diagram -> diagram.nameOf(elementId));
    }
}
