/** The load driver: beside the rehearsal, whose form filling it borrows, but on the outside of the server. */
@org.jspecify.annotations.NullMarked
package io.cityloop.demo;
