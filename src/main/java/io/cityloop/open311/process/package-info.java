/** What is done: services described, requests filed, cases pushed and followed. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311.process;
