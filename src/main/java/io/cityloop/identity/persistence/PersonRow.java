package io.cityloop.identity.persistence;

/** A row of table person. */
record PersonRow(
        long id, String username, String name, String passwordHash, int credentials, boolean demo, boolean disabled) {}
