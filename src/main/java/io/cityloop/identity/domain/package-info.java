/** What identity decides, in plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.identity.domain;
