/** What routing rules look at and conclude; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.dispatch.domain;
