/** Open311 as programs outside meet it: over HTTP, against the published specification. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311;
