/** Reports over HTTP. */
@org.jspecify.annotations.NullMarked
package io.cityloop.intake.web;
