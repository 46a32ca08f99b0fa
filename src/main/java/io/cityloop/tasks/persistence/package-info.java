/** How tasks are kept. */
@org.jspecify.annotations.NullMarked
package io.cityloop.tasks.persistence;
