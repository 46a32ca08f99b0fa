package io.cityloop.dispatch.domain;

/**
 * A registered component near the place, with its owner.
 *
 * @param identifier its 16 digits
 * @param subClass code in the catalogue
 * @param owner code of the organisation that looks after it
 * @param metres distance from the reported place
 */
public record OwnedComponent(String identifier, String subClass, String owner, double metres) {}
