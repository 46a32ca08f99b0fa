/** What the process asks of dispatch. */
@org.jspecify.annotations.NullMarked
package io.cityloop.dispatch.process;
