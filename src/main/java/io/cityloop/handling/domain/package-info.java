/** When a case may be urged; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.handling.domain;
