/** The workflow engine behind a port: outbox of commands, workers of jobs, deployment and what the diagrams say. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow;
