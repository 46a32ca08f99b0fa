/** The explanations of a case over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.dispatch.web;
