package io.cityloop.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityloop.dispatch.RegisterFindings.Gap;
import io.cityloop.dispatch.ResponsibilityLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where nobody leads, and how fast that is found. */
class RegisterGapsTest {

    private static final List<String> GRIDS =
            List.of("41990100100101", "41990100100102", "41990100100201", "41990100200101", "41990200100101");

    @Test
    void aLineForTheWholeCityLeavesNoGap() {
        assertThat(new RegisterGaps(List.of(line("0110", "")), GRIDS).closed("0110"))
                .isTrue();
        assertThat(new RegisterGaps(List.of(line("01", "")), GRIDS).of("0110")).isEmpty();
    }

    @Test
    void aGapIsNamedByTheLargestRegionThatLiesWhollyInIt() {
        // given: one community of one street is covered
        RegisterGaps gaps = new RegisterGaps(List.of(line("0110", "419901001001")), GRIDS);

        // then
        assertThat(gaps.closed("0110")).isFalse();
        assertThat(gaps.of("0110"))
                .containsExactlyInAnyOrder(
                        new Gap("0110", "419901001002", 1),
                        new Gap("0110", "419901002", 1),
                        new Gap("0110", "419902", 1));
        assertThat(gaps.of("0111")).containsExactly(new Gap("0111", "", 5));
    }

    @Test
    void districtsTogetherLeaveNoGap() {
        // given
        RegisterGaps gaps = new RegisterGaps(List.of(line("0110", "419901"), line("0110", "419902")), GRIDS);

        // then
        assertThat(gaps.closed("0110")).isTrue();
        assertThat(gaps.byClassOnly("0110")).isFalse();
    }

    @Test
    void whatOnlyALineForTheClassCoversIsSaid() {
        // given
        RegisterGaps gaps = new RegisterGaps(List.of(line("01", ""), line("0110", "419901")), GRIDS);

        // then
        assertThat(gaps.byClassOnly("0110")).isTrue();
        assertThat(gaps.byClassOnly("0111")).isTrue();
        assertThat(gaps.closed("0110")).isTrue();
    }

    @Test
    void fiveThousandLinesAndTwentyThousandGridsAreLookedOverInSeconds() {
        // given: 200 sub-classes, 25 districts of 800 grids, every line for one district, the last district forgotten
        List<String> grids = new ArrayList<>();
        List<ResponsibilityLine> lines = new ArrayList<>();
        for (int district = 0; district < 25; district++) {
            for (int grid = 0; grid < 800; grid++) {
                grids.add(String.format("4199%02d%03d%03d%02d", district, grid / 200, grid / 20, grid % 20));
            }
        }
        for (int subClass = 0; subClass < 200; subClass++) {
            for (int district = 0; district < 24; district++) {
                lines.add(line(String.format("%04d", subClass), String.format("4199%02d", district)));
            }
        }

        // when
        Instant start = Instant.now();
        RegisterGaps gaps = new RegisterGaps(lines, grids);
        long pairs = 0;
        for (int subClass = 0; subClass < 200; subClass++) {
            pairs += gaps.of(String.format("%04d", subClass)).stream()
                    .mapToLong(Gap::grids)
                    .sum();
        }

        // then
        assertThat(pairs).isEqualTo(200L * 800);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static ResponsibilityLine line(String subClass, String region) {
        return new ResponsibilityLine(subClass, region, "D01", List.of(), null);
    }
}
