package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedReferencesTest {

    private final SealedReferences references = new SealedReferences(purpose -> new byte[] {1, 2, 3});

    @Test
    void aReferenceNamesItsCaseAndSaysNothingOfItsNumber() {
        for (var number :
                List.of("4101022026112400017", "000", "0", "9".repeat(30), "A-2026/17", "案1", "128", "32768")) {
            var reference = references.of(number);
            assertThat(references.number(reference)).contains(number);
            assertThat(references.of(number)).isEqualTo(reference);
            assertThat(reference).matches("[A-Za-z0-9_-]{11,64}").doesNotContain("2026");
        }
    }

    @Test
    void neighboursHaveNothingInCommon() {
        Set<String> beginnings = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            beginnings.add(references.of("41010220261124%05d".formatted(i)).substring(0, 8));
        }
        assertThat(beginnings).hasSizeGreaterThan(990);
    }

    @Test
    void whatWasNotMadeHereOpensNothing() {
        var reference = references.of("4101022026112400017");
        var others = new SealedReferences(purpose -> new byte[] {9});
        assertThat(others.number(reference)).isEmpty();
        for (var wrong : List.of("", "a", "....", "x".repeat(10_000), reference.substring(1), reference + "AAAA")) {
            assertThat(references.number(wrong)).isEmpty();
        }
        for (int i = 0; i < reference.length(); i++) {
            var other = reference.charAt(i) == 'A' ? 'B' : 'A';
            var changed = reference.substring(0, i) + other + reference.substring(i + 1);
            assertThat(references.number(changed)).as("changed at " + i).isNotEqualTo(references.number(reference));
        }
    }
}
