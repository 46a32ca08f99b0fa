/** Where a law is broken: the inspection by two officers, and the link to the penalty case. */
@org.jspecify.annotations.NullMarked
package io.cityloop.enforcement;
