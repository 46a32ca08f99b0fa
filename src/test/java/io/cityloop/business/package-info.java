/** Fixtures for the tests of business modules. */
@org.jspecify.annotations.NullMarked
package io.cityloop.business;
