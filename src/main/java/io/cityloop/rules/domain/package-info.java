/** Rule sources as text and tables: what can be said about them without running them. */
@org.jspecify.annotations.NullMarked
package io.cityloop.rules.domain;
