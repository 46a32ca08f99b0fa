/** The security edge: filter chains, login, tokens over HTTP, and refusals in words. */
@org.jspecify.annotations.NullMarked
package io.cityloop.identity.web;
