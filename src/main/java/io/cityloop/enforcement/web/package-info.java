/** The penalty procedure over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.enforcement.web;
