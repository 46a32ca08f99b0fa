package io.cityloop.geo;

import java.util.List;

/** Finds places by what people call them; a bean. */
public interface PlaceSearch {

    /**
     * Communities and streets whose name holds every word, grids and components whose number begins so, components whose
     * address begins so; the best first.
     *
     * @param words parted by blanks; empty finds nothing
     * @param limit at most this many
     */
    List<FoundPlace> find(String words, int limit);
}
