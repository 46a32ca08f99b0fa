/** Tests of the workflow module on a real engine. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow.process;
