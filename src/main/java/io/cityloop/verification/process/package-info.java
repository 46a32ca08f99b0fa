/** The inspector's user tasks and the choice of the inspector. */
@org.jspecify.annotations.NullMarked
package io.cityloop.verification.process;
