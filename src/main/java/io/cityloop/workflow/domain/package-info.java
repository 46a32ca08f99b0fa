/** What the diagram files say, read without the engine. */
@org.jspecify.annotations.NullMarked
package io.cityloop.workflow.domain;
