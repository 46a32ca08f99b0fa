/** What the engine tells the work list. */
@org.jspecify.annotations.NullMarked
package io.cityloop.tasks.process;
