/** What of the demo city is written already. */
@org.jspecify.annotations.NullMarked
package io.cityloop.demo.persistence;
