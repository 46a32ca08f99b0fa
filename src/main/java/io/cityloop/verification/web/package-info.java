/** The roster of inspectors over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.verification.web;
