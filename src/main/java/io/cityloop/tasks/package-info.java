/** The work list: what waits for whom, with which form; knows no business, which gives it one handler per user task. */
@org.jspecify.annotations.NullMarked
package io.cityloop.tasks;
