package io.cityloop.enforcement;

/** What a party is to the amounts of the law. */
public enum PartyKind {
    /** 公民: a natural person, a sole trader included. */
    CITIZEN,
    /** 法人或者其他组织. */
    ORGANISATION
}
