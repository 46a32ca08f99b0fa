/** Pages: layout, language, errors and the controllers that turn requests into calls of other modules, nothing more. */
@org.jspecify.annotations.NullMarked
package io.cityloop.web;
