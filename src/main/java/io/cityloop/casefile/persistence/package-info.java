/** How the case is kept: SQL by MyBatis, photos on disk. */
@org.jspecify.annotations.NullMarked
package io.cityloop.casefile.persistence;
