/** Judgement as versioned rules: compiles them, runs them and keeps the explanation of every decision. */
@org.jspecify.annotations.NullMarked
package io.cityloop.rules;
