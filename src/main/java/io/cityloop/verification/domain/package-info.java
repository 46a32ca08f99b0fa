/** Which inspector goes; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.verification.domain;
