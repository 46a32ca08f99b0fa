package io.cityloop.rules;

/** What is known about a version; whether it judges is a matter of activations. */
public enum VersionState {
    /** Brought, not checked yet. */
    DRAFT,
    /** Compiles and was tried. */
    CHECKED,
    /** Cannot be activated; its report says why. */
    REFUSED
}
