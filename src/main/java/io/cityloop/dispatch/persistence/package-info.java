/** Rows of responsibilities and returns. */
@org.jspecify.annotations.NullMarked
package io.cityloop.dispatch.persistence;
