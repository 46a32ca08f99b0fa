/** The department's work on a case: who does it, what was done, done again when it was not done, and urging. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling;
