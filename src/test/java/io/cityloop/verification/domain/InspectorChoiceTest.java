package io.cityloop.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InspectorChoiceTest {

    private final InspectorChoice choice = new InspectorChoice(3);

    private final Inspector own = new Inspector("inspector1", 0, 0);
    private final Inspector next = new Inspector("inspector2", 1, 0);
    private final Inspector busy = new Inspector("inspector3", 0, 3);

    @Test
    void theInspectorOfTheGridGoes() {
        assertThat(choice.choose(List.of(next, own), Set.of())).contains(own);
    }

    @Test
    void theNextNearestGoesWhenHeIsShutOut() {
        assertThat(choice.choose(List.of(own, next), Set.of("inspector1"))).contains(next);
    }

    @Test
    void theNextNearestGoesWhenHisHandsAreFull() {
        assertThat(choice.choose(List.of(busy, next), Set.of())).contains(next);
    }

    @Test
    void fullHandsAreBetterThanNone() {
        assertThat(choice.choose(List.of(busy, next), Set.of("inspector2"))).contains(busy);
    }

    @Test
    void nobodyGoesWhenAllAreShutOut() {
        assertThat(choice.choose(List.of(own), Set.of("inspector1"))).isEmpty();
    }

    @Test
    void withTheSameNearnessTheFreerOneGoes() {
        // given
        Inspector freer = new Inspector("inspector9", 0, 1);
        Inspector fuller = new Inspector("inspector4", 0, 2);

        // then
        assertThat(choice.choose(List.of(fuller, freer), Set.of())).contains(freer);
    }
}
