/** Figures over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.insight.web;
