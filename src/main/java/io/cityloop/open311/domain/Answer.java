package io.cityloop.open311.domain;

/**
 * A whole answer.
 *
 * @param root name of the outermost element in XML; JSON goes without
 */
public record Answer(String root, Node body) {}
