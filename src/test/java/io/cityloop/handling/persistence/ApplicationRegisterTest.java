package io.cityloop.handling.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.handling.Application;
import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.ApplicationState;
import io.cityloop.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Applications written and read on a real database; each test is rolled back. */
@DatabaseTest
@Transactional
class ApplicationRegisterTest {

    private static final String CASE = "APPLICATION-1";

    @Autowired
    private ApplicationRegister register;

    private Application extension() {
        return register.open(
                CASE, 1, ApplicationKind.EXTENSION, "lead", "D01", "下雨 🌧", Map.of("number", "1", "note", "第一次"));
    }

    @Test
    void anApplicationIsKeptAsItWasAsked() {
        Application opened = extension();
        assertThat(register.require(opened.id())).isEqualTo(opened);
        assertThat(opened.params()).containsEntry("note", "第一次");
        assertThat(opened.open() && opened.running()).isTrue();
        assertThat(register.running(CASE, ApplicationKind.EXTENSION)).contains(opened);
        assertThat(register.running(CASE, ApplicationKind.SUSPENSION)).isEmpty();
    }

    @Test
    void itIsSettledOnceAndEndsLater() {
        Application opened = extension();
        register.decide(opened.id(), "dispatcher", "属实");
        assertThat(register.settle(opened.id(), ApplicationState.GRANTED)).isTrue();
        assertThat(register.settle(opened.id(), ApplicationState.CANCELLED)).isFalse();
        assertThat(register.running(CASE)).extracting(Application::state).containsExactly(ApplicationState.GRANTED);
        register.end(opened.id());
        assertThat(register.running(CASE)).isEmpty();
        assertThat(register.ofCase(CASE).getLast())
                .satisfies(ended -> assertThat(ended.decidedBy()).isEqualTo("dispatcher"))
                .satisfies(ended -> assertThat(ended.decisionReason()).isEqualTo("属实"))
                .satisfies(ended -> assertThat(ended.endedAt()).isNotNull());
    }
}
