package io.cityloop.workflow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.workflow.ProcessIds;
import io.cityloop.workflow.UserTaskModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every file in {@code processes/} and fails on whatever has no counterpart in code, forms or the picture. */
class DiagramConsistencyTest {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "startEvent_"),
            Map.entry("endEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("intermediateCatchEvent", "(event|timer)_"),
            Map.entry("boundaryEvent", "(event|timer)_"),
            Map.entry("userTask", "userTask_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("businessRuleTask", "serviceTask_"),
            Map.entry("callActivity", "callActivity_"),
            Map.entry("subProcess", "subProcess_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("inclusiveGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"),
            Map.entry("sequenceFlow", "flow_"),
            Map.entry("textAnnotation", "note_"),
            Map.entry("association", "association_"));
    private static final Pattern OUTCOME = Pattern.compile("outcome\\s*=\\s*\"([^\"]*)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Diagram> diagrams() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream()
                    .map(file -> Diagram.read("processes/" + file.getFileName(), bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<XmlElement> flowElements(Diagram diagram) {
        return diagram.process()
                .all()
                .filter(element -> PREFIXES.containsKey(element.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyIdSaysWhatItIsAndStandsOnce(Diagram diagram) {
        assertThat(flowElements(diagram))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.id())
                        .as("%s:%d", diagram.file(), element.line())
                        .matches(PREFIXES.get(element.name()) + "[a-z][A-Za-z]*(_to_[a-z][A-Za-z]*)?"));
        List<String> ids = diagram.root()
                .all()
                .map(XmlElement::id)
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void processesUserTasksMessagesAndJobTypesHaveTheirConstants(Diagram diagram) {
        assertThat(constants(ProcessIds.Process.class)).contains(diagram.processId());
        assertThat(constants(ProcessIds.UserTask.class))
                .containsAll(diagram.userTasks().stream()
                        .map(UserTaskModel::elementId)
                        .toList());
        assertThat(constants(ProcessIds.Job.class)).containsAll(diagram.jobTypes());
        assertThat(constants(ProcessIds.Message.class))
                .containsAll(diagram.root()
                        .all("message")
                        .map(message -> String.valueOf(message.attribute("name")))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyMessageIsCorrelatedByCaseNumberOrBesideTheLoopByApplication(Diagram diagram) {
        String[] keys = diagram.processId().equals(ProcessIds.Process.CASE_LOOP)
                ? new String[] {"=caseNumber"}
                : new String[] {"=caseNumber", "=applicationId"};
        assertThat(diagram.root().all("message").toList())
                .allSatisfy(message -> assertThat(message.extension("subscription")
                                .map(found -> String.valueOf(found.attribute("correlationKey")))
                                .orElse(""))
                        .as(message.id())
                        .isIn((Object[]) keys));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasAFormWhoseOutcomesTheGatewayBehindItKnows(Diagram diagram) {
        for (UserTaskModel task : diagram.userTasks()) {
            Set<String> offered = outcomes(task.formId());
            assertThat(offered).as("outcomes of forms/%s.json", task.formId()).isNotEmpty();
        }
        // what a condition asks for must be an outcome of a task that may have come before it
        Set<String> everything = diagram.userTasks().stream()
                .flatMap(task -> outcomes(task.formId()).stream())
                .collect(Collectors.toSet());
        diagram.process().all("sequenceFlow").forEach(flow -> {
            Set<String> asked = asked(flow);
            assertThat(everything).as(flow.id()).containsAll(asked);
            directSource(diagram, flow)
                    .ifPresent(form -> assertThat(outcomes(form))
                            .as("%s asks for outcomes of forms/%s.json", flow.id(), form)
                            .containsAll(asked));
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyExclusiveGatewayHasADefaultAndEveryOtherWayACondition(Diagram diagram) {
        diagram.process().all("exclusiveGateway").forEach(gateway -> {
            List<XmlElement> ways = diagram.process()
                    .all("sequenceFlow")
                    .filter(flow -> gateway.id().equals(flow.attribute("sourceRef")))
                    .toList();
            if (ways.size() > 1) {
                assertThat(ways)
                        .as(gateway.id())
                        .filteredOn(flow -> flow.child("conditionExpression").isEmpty())
                        .extracting(XmlElement::id)
                        .containsExactly(gateway.attribute("default"));
                assertThat(ways).as(gateway.id()).allMatch(flow -> flow.attribute("name") != null);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskOutsideASubProcessClockWarnsAndRunsOver(Diagram diagram) {
        diagram.process()
                .children("userTask")
                .forEach(task -> assertThat(diagram.process()
                                .children("boundaryEvent")
                                .filter(event -> task.id().equals(event.attribute("attachedToRef")))
                                .filter(event ->
                                        event.child("timerEventDefinition").isPresent())
                                // a period that ends the task itself (rights that lapse) interrupts and is no mark
                                .map(event -> event.attribute("cancelActivity"))
                                .filter(Objects::nonNull))
                        .as(task.id())
                        .containsExactly("false", "false"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsInThePicture(Diagram diagram) {
        Set<String> drawn = Stream.concat(
                        diagram.root().all("BPMNShape"), diagram.root().all("BPMNEdge"))
                .map(shape -> shape.attribute("bpmnElement"))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        flowElements(diagram).stream().map(XmlElement::id).toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void shapesOfOneLevelDoNotCoverEachOther(Diagram diagram) {
        List<XmlElement> shapes = diagram.root()
                .all("BPMNShape")
                .filter(shape -> !isSubProcessOrBoundary(diagram, shape))
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            for (int k = i + 1; k < shapes.size(); k++) {
                assertThat(cover(shapes.get(i), shapes.get(k)))
                        .as("%s over %s", shapes.get(i).id(), shapes.get(k).id())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aShapeIsInsideASubProcessOrOutside(Diagram diagram) {
        Set<String> subProcesses =
                diagram.process().all("subProcess").map(XmlElement::id).collect(Collectors.toSet());
        List<XmlElement> shapes = diagram.root().all("BPMNShape").toList();
        for (XmlElement around : shapes) {
            if (subProcesses.contains(String.valueOf(around.attribute("bpmnElement")))) {
                assertThat(shapes)
                        .filteredOn(shape -> shape != around && cover(shape, around))
                        .allMatch(shape -> holds(around, shape), "is wholly inside " + around.id());
            }
        }
    }

    private static boolean holds(XmlElement around, XmlElement shape) {
        XmlElement a = around.child("Bounds").orElseThrow();
        XmlElement b = shape.child("Bounds").orElseThrow();
        return number(a, "x") <= number(b, "x")
                && number(a, "y") <= number(b, "y")
                && number(a, "x") + number(a, "width") >= number(b, "x") + number(b, "width")
                && number(a, "y") + number(a, "height") >= number(b, "y") + number(b, "height");
    }

    private static boolean isSubProcessOrBoundary(Diagram diagram, XmlElement shape) {
        return diagram.process()
                .all()
                .filter(element -> element.id().equals(shape.attribute("bpmnElement")))
                .anyMatch(element ->
                        element.name().equals("subProcess") || element.name().equals("boundaryEvent"));
    }

    private static boolean cover(XmlElement one, XmlElement other) {
        XmlElement a = one.child("Bounds").orElseThrow();
        XmlElement b = other.child("Bounds").orElseThrow();
        return number(a, "x") < number(b, "x") + number(b, "width")
                && number(b, "x") < number(a, "x") + number(a, "width")
                && number(a, "y") < number(b, "y") + number(b, "height")
                && number(b, "y") < number(a, "y") + number(a, "height");
    }

    private static double number(XmlElement bounds, String attribute) {
        return Double.parseDouble(Objects.requireNonNull(bounds.attribute(attribute)));
    }

    /** Form of the user task directly before the gateway a flow leaves from, if there is just one. */
    private static java.util.Optional<String> directSource(Diagram diagram, XmlElement flow) {
        Map<String, String> forms =
                diagram.userTasks().stream().collect(Collectors.toMap(UserTaskModel::elementId, UserTaskModel::formId));
        List<String> before = diagram.process()
                .all("sequenceFlow")
                .filter(other -> Objects.equals(other.attribute("targetRef"), flow.attribute("sourceRef")))
                .map(other -> other.attribute("sourceRef"))
                .filter(forms::containsKey)
                .toList();
        return before.size() == 1 ? java.util.Optional.of(forms.get(before.getFirst())) : java.util.Optional.empty();
    }

    private static Set<String> asked(XmlElement flow) {
        return flow.child("conditionExpression").map(XmlElement::text).map(OUTCOME::matcher).stream()
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> outcomes(String formId) {
        Path file = Path.of("forms", formId + ".json");
        assertThat(file).exists();
        JsonNode form = JSON.readTree(bytes(file));
        assertThat(form.path("id").asString()).isEqualTo(formId);
        return form.path("outcomes")
                .valueStream()
                .map(outcome -> outcome.path("key").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(Class<?> holder) {
        Function<java.lang.reflect.Field, String> value = field -> {
            try {
                return String.valueOf(field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
        return Arrays.stream(holder.getFields()).map(value).collect(Collectors.toCollection(TreeSet::new));
    }
}
