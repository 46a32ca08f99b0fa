/** The inspection step and the opening of a penalty case. */
@org.jspecify.annotations.NullMarked
package io.cityloop.enforcement.process;
