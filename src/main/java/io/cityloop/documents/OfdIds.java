package io.cityloop.documents;

/** Identifiers inside an OFD: every object has its own. */
final class OfdIds {

    private static final int FONT = 1;

    private final int pages;
    private int last;

    OfdIds(int pages) {
        this.pages = pages;
        this.last = FONT + pages;
    }

    int font() {
        return FONT;
    }

    int pages() {
        return pages;
    }

    int page(int number) {
        return FONT + 1 + number;
    }

    int next() {
        return ++last;
    }

    int last() {
        return last;
    }
}
