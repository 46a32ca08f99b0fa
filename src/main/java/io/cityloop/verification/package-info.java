/** An inspector looks: before filing whether the problem is there, after handling whether it is done; who looks, and the citizen's own answer. */
@org.jspecify.annotations.NullMarked
package io.cityloop.verification;
