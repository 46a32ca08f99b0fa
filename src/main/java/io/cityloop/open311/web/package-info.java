/** The specification's addresses, and those by which administrators give keys. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311.web;
