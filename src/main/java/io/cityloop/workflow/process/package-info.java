/** The engine's client: relay of commands, workers, deployment, health. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow.process;
