/** Rows of the outbox and of the jobs handed out. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow.persistence;
