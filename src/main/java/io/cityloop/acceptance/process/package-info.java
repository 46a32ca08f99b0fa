/** The user tasks from acceptance to filing. */
@org.jspecify.annotations.NullMarked
package io.cityloop.acceptance.process;
