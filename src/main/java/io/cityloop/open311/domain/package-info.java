/** What the specification says, in plain Java: answers as trees, attributes, moments, public words, guarded addresses. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311.domain;
