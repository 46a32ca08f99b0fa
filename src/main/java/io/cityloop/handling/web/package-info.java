/** Urging over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling.web;
