/** The environment of the tests: a real database, a real engine, and a clock that both obey. */
@NullMarked
package io.cityloop.testing;

import org.jspecify.annotations.NullMarked;
