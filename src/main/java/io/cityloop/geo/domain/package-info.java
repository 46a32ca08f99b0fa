/** Arithmetic of datums and codes, without any library. */
@org.jspecify.annotations.NullMarked
package io.cityloop.geo.domain;
