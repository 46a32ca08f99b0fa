/** When a case may be urged and what may be applied for; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling.domain;
