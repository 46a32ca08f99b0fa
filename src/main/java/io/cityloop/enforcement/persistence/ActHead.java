package io.cityloop.enforcement.persistence;

/** The end of a file's chain of acts. */
public record ActHead(int acts, String actHash) {}
