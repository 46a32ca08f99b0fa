/** Listens to what happens and keeps the read models. */
@org.jspecify.annotations.NullMarked
package io.cityloop.insight.process;
