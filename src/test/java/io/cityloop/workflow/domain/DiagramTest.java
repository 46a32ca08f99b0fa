package io.cityloop.workflow.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be used are named with their line. */
class DiagramTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<definitions>~<process id='p'>~</definitions>|processes/p.bpmn:3:",
                "<html/>|is no BPMN",
                "<definitions><process id='q'/></definitions>|must be called p",
                "<definitions/>|must hold one process",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>~<definitions>&x;</definitions>|DOCTYPE",
                "<definitions><process id='p'>~<userTask id='userTask_a' name='A'/></process></definitions>"
                        + "|processes/p.bpmn:2:1: userTask_a has no form",
                "|processes/p.bpmn:"
            })
    void aFileThatCannotBeUsedIsNamedWithItsLine(String content, String message) {
        byte[] bytes = (content == null ? "" : content.replace('~', '\n')).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Diagram.read("processes/p.bpmn", bytes).userTasks())
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("processes/p.bpmn:")
                .hasMessageContaining(message);
    }
}
