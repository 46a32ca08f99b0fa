/** What a round of a case says about those who had part in it: frozen at its end, counted later. */
@org.jspecify.annotations.NullMarked
package io.cityloop.evaluation;
