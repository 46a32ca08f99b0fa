package io.cityloop.catalog.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sub-class a sentence speaks of, learned from texts about each. Ranked by BM25 over characters, pairs of
 * characters and words: a part that few sub-classes share says more than one that all do, a pair more than a character.
 */
public final class WordModel {

    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.6;

    private final Map<String, Map<String, Double>> weights;
    private final Map<String, Double> rarity;
    private final Map<String, Double> lengths;
    private final double meanLength;

    /**
     * A text about a sub-class.
     *
     * @param code of the sub-class
     * @param weight how much it says, 1 for an ordinary one
     */
    public record Text(String code, String words, double weight) {}

    /** A sub-class and how well it fits; only the order and the proportions mean something. */
    public record Fit(String code, double score) {}

    private WordModel(Map<String, Map<String, Double>> weights) {
        this.weights = weights;
        this.rarity = rarity(weights);
        this.lengths = new HashMap<>();
        weights.forEach((code, parts) -> lengths.put(
                code, parts.values().stream().mapToDouble(Double::doubleValue).sum()));
        this.meanLength = Math.max(
                1,
                lengths.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(1));
    }

    /** Learns from texts; each sub-class should have one at least. */
    public static WordModel learn(List<Text> texts) {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        for (Text text : texts) {
            Map<String, Double> parts = weights.computeIfAbsent(text.code(), unused -> new HashMap<>());
            Grams.of(text.words()).forEach((part, times) -> parts.merge(part, times * text.weight(), Double::sum));
        }
        return new WordModel(weights);
    }

    private static Map<String, Double> rarity(Map<String, Map<String, Double>> weights) {
        Map<String, Integer> holders = new HashMap<>();
        weights.values().forEach(parts -> parts.keySet().forEach(part -> holders.merge(part, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        holders.forEach((part, in) -> rarity.put(part, Math.log(1 + (weights.size() - in + 0.5) / (in + 0.5))));
        return rarity;
    }

    /** What fits the words, the best first; nothing that shares but a single character with them. */
    public List<Fit> fitting(String words, int most) {
        Set<String> said = new HashSet<>(Grams.of(words).keySet());
        said.retainAll(rarity.keySet());
        List<Fit> fits = new ArrayList<>();
        weights.forEach((code, parts) -> {
            if (said.stream()
                            .filter(parts::containsKey)
                            .mapToInt(String::length)
                            .sum()
                    > 1) {
                fits.add(new Fit(code, score(said, code, parts)));
            }
        });
        fits.sort(Comparator.comparingDouble(Fit::score).reversed().thenComparing(Fit::code));
        return fits.stream().limit(most).toList();
    }

    private double score(Set<String> said, String code, Map<String, Double> parts) {
        double damping =
                SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths.getOrDefault(code, meanLength) / meanLength);
        double score = 0;
        for (String part : said) {
            double times = parts.getOrDefault(part, 0.0);
            if (times > 0) {
                int length = Math.min(2, part.length());
                score += rarity.getOrDefault(part, 0.0) * length * times * (SATURATION + 1) / (times + damping);
            }
        }
        return score;
    }
}
