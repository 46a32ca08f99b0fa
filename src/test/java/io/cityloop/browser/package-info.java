/** Tests that look at the pages as people do, in a real browser. */
@org.jspecify.annotations.NullMarked
package io.cityloop.browser;
