package io.cityloop.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.workflow.domain.UnreadableFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import tools.jackson.databind.json.JsonMapper;

/** What is read at start. */
class LoadedProcessesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aFormThatDoesNotParseIsNamedWithItsLine() {
        byte[] broken = "{\n  \"id\": \"x\",\n  oops\n}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> LoadedProcesses.checkJson(JSON, "forms/x.json", broken))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("forms/x.json:3:");
    }

    @Test
    void theStartThatFailsSaysWhichFile() {
        FailureAnalysis analysis = new UnreadableFileAnalyzer()
                .analyze(new IllegalStateException(new UnreadableFile("processes/caseLoop.bpmn", 14, 3, "is wrong")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("processes/caseLoop.bpmn:14:3: is wrong");
    }

    @Test
    void userTasksAndNamesComeFromTheDiagram() {
        LoadedProcesses processes = new LoadedProcesses(JSON);
        assertThat(processes.processIds()).contains("caseLoop");
        assertThat(processes.userTask("userTask_fileCase").status()).isEqualTo("PENDING_FILING");
        assertThat(processes.elementName("caseLoop", "userTask_fileCase")).hasValue("立案");
        assertThat(processes.elementName("caseLoop", "gateway_handlingFork")).isEmpty();
        assertThat(processes.bpmn("nothing")).isEmpty();
        assertThatThrownBy(() -> processes.userTask("userTask_nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
