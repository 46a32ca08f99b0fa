package io.cityloop.catalog;

/** A cell as read: its text, and whether the sheet computes it or could not. */
record Cell(String text, Type type) {

    enum Type {
        VALUE,
        FORMULA,
        ERROR
    }

    static final Cell BLANK = new Cell("", Type.VALUE);

    boolean isBlank() {
        return text.isEmpty() && type == Type.VALUE;
    }
}
