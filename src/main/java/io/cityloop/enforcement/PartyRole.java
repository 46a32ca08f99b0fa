package io.cityloop.enforcement;

/** What a person or organisation is to a penalty file. */
public enum PartyRole {
    /** 当事人. */
    PARTY,
    /** 委托代理人. */
    AGENT,
    /** 证人. */
    WITNESS
}
