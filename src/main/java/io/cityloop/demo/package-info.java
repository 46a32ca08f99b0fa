/** The fictional demo city: its seed, its accounts, and the rehearsal that lives in it over the public API. */
@NullMarked
package io.cityloop.demo;

import org.jspecify.annotations.NullMarked;
