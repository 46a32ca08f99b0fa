/** The case over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.casefile.web;
