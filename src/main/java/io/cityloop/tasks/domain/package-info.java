/** Forms and who may do a task, in plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.tasks.domain;
