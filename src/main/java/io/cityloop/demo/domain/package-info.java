/** What a rehearsal plays: plots, their expected ends, and the tally of what happened. */
@NullMarked
package io.cityloop.demo.domain;

import org.jspecify.annotations.NullMarked;
