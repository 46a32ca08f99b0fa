package io.cityloop.documents;

import io.cityloop.identity.Conflict;

/** This machine has no font that a Chinese document could be written in; the message says which setting helps. */
public class FontMissing extends Conflict {

    /** With the words for people. */
    public FontMissing() {
        super("documents.noFont");
    }
}
