package io.cityloop.rules;

/** A version of the rules of a decision. */
record VersionKey(String decision, String hash) {}
