package io.cityloop.casefile;

/** What cameras write into photos; a bean. Anybody can write anything there: it is shown and never trusted. */
public interface PhotoTraces {

    /** Where and when this photo says it was taken; both null for one that says nothing, or is not here. */
    PhotoTrace of(String sha256);
}
