/** Rules and their versions over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.rules.web;
