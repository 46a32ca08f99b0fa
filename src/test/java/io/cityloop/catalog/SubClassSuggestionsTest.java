package io.cityloop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * How often what a citizen means is among what is offered. {@code heldout} was written after the everyday words and never
 * used to choose anything; {@code known} was written before them, so it only guards what works.
 */
class SubClassSuggestionsTest {

    private static final Path YUNCHENG = Path.of("/work/shared/data/standards/yuncheng.xlsx");

    record Sentence(String words, Set<String> meant) {}

    record Hits(double first, double firstThree, List<String> missed) {}

    @Test
    void onSentencesNeverUsedTwoOfThreeAreRightAtOnceAndFiveOfSixAmongThree() throws IOException {
        // given
        var suggestions = new LearnedSuggestions(StandardForTests.demo());

        // when
        var hits = measure("heldout", suggestions, sentences("heldout"));

        // then
        assertThat(hits.first()).isGreaterThanOrEqualTo(0.65);
        assertThat(hits.firstThree()).isGreaterThanOrEqualTo(0.82);
    }

    @Test
    void onSentencesKnownTheEverydayWordsHold() throws IOException {
        // given
        var suggestions = new LearnedSuggestions(StandardForTests.demo());

        // when
        var hits = measure("known", suggestions, sentences("known"));

        // then
        assertThat(hits.first()).isGreaterThanOrEqualTo(0.9);
        assertThat(hits.firstThree()).isGreaterThanOrEqualTo(0.95);
    }

    static boolean yunchengIsThere() {
        return Files.exists(YUNCHENG);
    }

    @Test
    @EnabledIf("yunchengIsThere")
    void aCitysRealStandardIsSuggestedFromAsWell() throws IOException {
        // given: sentences whose sub-class that standard has under the same name
        var catalog = StandardForTests.workbook(YUNCHENG);
        var names =
                new TreeSet<>(catalog.subClasses().stream().map(SubClass::name).toList());
        var sentences = new ArrayList<>(sentences("heldout"));
        sentences.removeIf(sentence -> sentence.meant().stream().noneMatch(names::contains));

        // when
        var hits = measure("heldout, Yuncheng", new LearnedSuggestions(catalog), sentences);

        // then
        assertThat(sentences).hasSizeGreaterThan(40);
        assertThat(hits.first()).isGreaterThanOrEqualTo(0.5);
        assertThat(hits.firstThree()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void wordsThatSayNothingOfTheCityGetNoSuggestion() throws IOException {
        var suggestions = new LearnedSuggestions(StandardForTests.demo());
        for (var words : List.of("", "。。。", "你好", "12345", "<script>alert(1)</script>", "x".repeat(100_000))) {
            assertThat(suggestions.of(words, 3))
                    .as(words.substring(0, Math.min(20, words.length())))
                    .isEmpty();
        }
    }

    private static List<Sentence> sentences(String set) throws IOException {
        return Files.readAllLines(
                        Path.of("src/test/resources/catalog/citizen-sentences-" + set + ".csv"), StandardCharsets.UTF_8)
                .stream()
                .skip(1)
                .map(line -> new Sentence(
                        line.substring(0, line.lastIndexOf(',')),
                        Set.of(line.substring(line.lastIndexOf(',') + 1).split("\\|"))))
                .toList();
    }

    private static Hits measure(String what, SubClassSuggestions suggestions, List<Sentence> sentences) {
        int first = 0;
        int three = 0;
        List<String> missed = new ArrayList<>();
        for (var sentence : sentences) {
            var offered = suggestions.of(sentence.words(), 3).stream()
                    .map(one -> one.subClass().name())
                    .toList();
            first += !offered.isEmpty() && sentence.meant().contains(offered.getFirst()) ? 1 : 0;
            if (offered.stream().anyMatch(sentence.meant()::contains)) {
                three++;
            } else {
                missed.add(sentence.words() + " -> " + offered);
            }
        }
        var hits = new Hits((double) first / sentences.size(), (double) three / sentences.size(), missed);
        System.out.printf(
                "suggestions, %s: %d sentences, hit@1 %.3f, hit@3 %.3f; missed %s%n",
                what, sentences.size(), hits.first(), hits.firstThree(), hits.missed());
        return hits;
    }
}
