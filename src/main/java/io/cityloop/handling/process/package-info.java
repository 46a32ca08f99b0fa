/** The user tasks of the department and the rework. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling.process;
