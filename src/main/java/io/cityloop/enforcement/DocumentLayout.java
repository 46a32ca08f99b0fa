package io.cityloop.enforcement;

/** How a document of enforcement looks on paper. */
public enum DocumentLayout {
    /** To the party: heading, number, paragraphs, seal, signature of the one who takes it. */
    LETTER,
    /** Inside the agency: a bordered table that ends in opinions. */
    FORM,
    /** What was seen and said: head, text, signature of everybody who was there. */
    RECORD,
    /** Goods, one a line. */
    LIST
}
