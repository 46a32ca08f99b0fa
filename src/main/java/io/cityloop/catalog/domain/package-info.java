/** Words and the sub-classes they speak of: plain computing, no database. */
@org.jspecify.annotations.NullMarked
package io.cityloop.catalog.domain;
