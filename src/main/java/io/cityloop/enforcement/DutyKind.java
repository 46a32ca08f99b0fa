package io.cityloop.enforcement;

/** What a proposed penalty may ask of the agency, or allow it. */
public enum DutyKind {
    /** The party may ask for a hearing and is told so (art. 63). */
    HEARING_RIGHT,
    /** Somebody qualified reviews it before the decision (art. 58). */
    LEGAL_REVIEW,
    /** The persons in charge discuss it together (art. 57). */
    COLLECTIVE_DISCUSSION,
    /** It may be decided on the spot (art. 51). */
    SUMMARY_ALLOWED
}
