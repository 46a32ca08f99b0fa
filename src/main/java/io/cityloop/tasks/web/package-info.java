/** The work list over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.tasks.web;
