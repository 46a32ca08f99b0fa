/** The map over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.geo.web;
