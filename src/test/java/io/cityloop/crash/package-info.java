/** What is left when the application, the engine or the database is killed in the middle of a step. */
@org.jspecify.annotations.NullMarked
package io.cityloop.crash;
