package io.cityloop.evaluation.domain;

/** What the rules are asked: the scheme of this key. */
public record SchemeQuestion(String key) {}
