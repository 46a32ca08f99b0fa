/** The user tasks of closing. */
@org.jspecify.annotations.NullMarked
package io.cityloop.closing.process;
