/** The case: its number, facts, status, clocks, evidence, and a timeline nobody can rewrite unseen. */
@org.jspecify.annotations.NullMarked
package io.cityloop.casefile;
