package io.cityloop.catalog;

import java.util.List;

/** Which sub-classes in force somebody may mean by his words; a bean. It proposes, a person decides. */
public interface SubClassSuggestions {

    /** Longer texts are read to this length only, in characters. */
    int LONGEST = 500;

    /**
     * The likeliest first; fewer than asked for when the words say little, none when they say nothing of the catalogue.
     *
     * @param words what the reporter wrote, Chinese or English
     * @param most how many at most
     */
    List<SubClassSuggestion> of(String words, int most);
}
