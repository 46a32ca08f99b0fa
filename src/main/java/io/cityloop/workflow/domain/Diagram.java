package io.cityloop.workflow.domain;

import io.cityloop.workflow.UserTaskModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One file of {@code processes/}: exactly one process, named as the file. */
public final class Diagram {

    private final String file;
    private final byte[] content;
    private final XmlElement root;
    private final XmlElement process;

    private Diagram(String file, byte[] content, XmlElement root, XmlElement process) {
        this.file = file;
        this.content = content;
        this.root = root;
        this.process = process;
    }

    /**
     * Reads a file.
     *
     * @param file path for messages, for example {@code processes/caseLoop.bpmn}
     * @throws UnreadableFile naming file and line when it is not well-formed, or not one process of the file's name
     */
    public static Diagram read(String file, byte[] content) {
        XmlElement root = XmlReader.read(file, content);
        if (!root.name().equals("definitions")) {
            throw new UnreadableFile(file, root.line(), 1, "is no BPMN: the root is <" + root.name() + ">");
        }
        List<XmlElement> processes = root.children("process").toList();
        if (processes.size() != 1) {
            throw new UnreadableFile(file, root.line(), 1, "must hold one process, holds " + processes.size());
        }
        XmlElement process = processes.getFirst();
        String expected = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.bpmn$", "");
        if (!process.id().equals(expected)) {
            throw new UnreadableFile(
                    file,
                    process.line(),
                    1,
                    "the process must be called " + expected + " as the file, is " + process.id());
        }
        return new Diagram(file, content, root, process);
    }

    /** Path for messages. */
    public String file() {
        return file;
    }

    /** The file's bytes, as the engine takes them. */
    public byte[] content() {
        return content.clone();
    }

    /** The file as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Id of the process. */
    public String processId() {
        return process.id();
    }

    /** The whole file, for checks. */
    public XmlElement root() {
        return root;
    }

    /** The process, for checks. */
    public XmlElement process() {
        return process;
    }

    /**
     * Every user task, in the order of the file.
     *
     * @throws UnreadableFile when one lacks form, candidate group, status or stage
     */
    public List<UserTaskModel> userTasks() {
        return process.all("userTask").map(this::userTask).toList();
    }

    /** Every job type asked for. */
    public Set<String> jobTypes() {
        return process.all("taskDefinition")
                .map(definition -> String.valueOf(definition.attribute("type")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Name of an element of the process. */
    public Optional<String> nameOf(String elementId) {
        return process.all()
                .filter(element -> element.id().equals(elementId))
                .findFirst()
                .map(element -> element.attribute("name"));
    }

    private UserTaskModel userTask(XmlElement task) {
        return new UserTaskModel(
                processId(),
                task.id(),
                required(task, Optional.ofNullable(task.attribute("name")), "name"),
                required(task, task.extension("formDefinition").map(form -> form.attribute("formKey")), "form"),
                required(
                        task,
                        task.extension("assignmentDefinition").map(who -> who.attribute("candidateGroups")),
                        "candidate group"),
                required(task, header(task, "status"), "status header"),
                required(task, header(task, "stage"), "stage header"));
    }

    private String required(XmlElement task, Optional<String> value, String what) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new UnreadableFile(file, task.line(), 1, task.id() + " has no " + what));
    }

    private static Optional<String> header(XmlElement task, String key) {
        return task.extension("taskHeaders").stream()
                .flatMap(headers -> headers.children("header"))
                .filter(header -> key.equals(header.attribute("key")))
                .findFirst()
                .map(header -> header.attribute("value"));
    }
}
