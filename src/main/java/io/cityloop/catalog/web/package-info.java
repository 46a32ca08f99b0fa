/** The catalogue over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.catalog.web;
