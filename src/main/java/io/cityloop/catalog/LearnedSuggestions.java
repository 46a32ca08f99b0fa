package io.cityloop.catalog;

import io.cityloop.catalog.domain.WordModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Learns from the standard in force: names, classes, filing conditions, and what people call these things. */
@Service
class LearnedSuggestions implements SubClassSuggestions {

    private static final double NAME = 2;
    private static final double CLASS = 0.3;
    /** What lies below this share of the best is no help to choose from. */
    private static final int LEAST_SHARE = 20;

    private final Catalog catalog;
    private final Map<String, String> everyday;
    private volatile @Nullable Learned learned;

    LearnedSuggestions(Catalog catalog) {
        this.catalog = catalog;
        this.everyday = EverydayWords.read();
    }

    private record Learned(List<SubClass> from, WordModel model) {}

    @Override
    public List<SubClassSuggestion> of(String words, int most) {
        var fits = model().fitting(words.substring(0, Math.min(words.length(), LONGEST)), most);
        return fits.stream()
                .filter(fit -> share(fit, fits) >= LEAST_SHARE)
                .flatMap(fit ->
                        catalog
                                .subClass(fit.code())
                                .map(found -> new SubClassSuggestion(found, share(fit, fits)))
                                .stream())
                .toList();
    }

    private static int share(WordModel.Fit fit, List<WordModel.Fit> fits) {
        return (int) Math.round(100 * fit.score() / fits.getFirst().score());
    }

    /** The catalogue hands out the same list until the standard changes. */
    private WordModel model() {
        var subClasses = catalog.subClasses();
        var known = learned;
        if (known == null || !known.from.equals(subClasses)) {
            known = new Learned(subClasses, WordModel.learn(texts(subClasses)));
            learned = known;
        }
        return known.model;
    }

    private List<WordModel.Text> texts(List<SubClass> subClasses) {
        List<WordModel.Text> texts = new ArrayList<>();
        for (SubClass one : subClasses) {
            texts.add(new WordModel.Text(one.code(), one.name(), NAME));
            texts.add(new WordModel.Text(one.code(), one.className(), CLASS));
            texts.add(new WordModel.Text(one.code(), everyday.getOrDefault(one.name(), ""), 1));
            catalog.conditions(one.code())
                    .forEach(condition -> texts.add(new WordModel.Text(one.code(), condition.description(), 1)));
        }
        return texts;
    }
}
