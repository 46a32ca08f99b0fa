package io.cityloop.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {

    @Test
    void plotsAreChosenByNameOrByTheRoadsTheyTake() {
        assertThat(Plot.named("")).containsExactly(Plot.values());
        assertThat(Plot.named("EXTENDED,VOIDED")).containsExactly(Plot.EXTENDED, Plot.VOIDED);
        assertThat(Plot.named("roads"))
                .contains(Plot.SUSPENDED, Plot.COORDINATED)
                .doesNotContain(Plot.MAIN_LINE, Plot.VOIDED);
        assertThatThrownBy(() -> Plot.named("NOWHERE")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPlotOfTheRepertoireComesOnceBeforeWeightsDecide() {
        List<Plot> two = List.of(Plot.EXTENDED, Plot.SUPERVISED);
        assertThat(Plot.ofReport(1, two)).isEqualTo(Plot.SUPERVISED);
        for (int n = 2; n < 50; n++) {
            assertThat(two).contains(Plot.ofReport(n, two));
        }
    }

    @Test
    void aPlotAsksForWhatItExpectsToHear() {
        assertThat(Plot.SUSPENDED_AND_EXTENDED.roads()).containsExactly(Road.SUSPENSION, Road.EXTENSION);
        assertThat(Plot.MAIN_LINE.roads()).isEmpty();
    }
}
