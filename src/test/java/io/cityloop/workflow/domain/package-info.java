/** Tests of what the diagrams say and must hold. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow.domain;
