/** What the rules on duplicates look at and conclude; plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.acceptance.domain;
