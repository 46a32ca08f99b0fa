/** The database and the workflow engine that CityLoop brings along: unpacked, started, watched and ended with it. */
@NullMarked
package io.cityloop.embedded;

import org.jspecify.annotations.NullMarked;
