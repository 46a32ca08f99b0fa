/** Open311 GeoReport v2 both ways: programs outside report and read cases, and cases go on to other cities' systems. */
@org.jspecify.annotations.NullMarked
package io.cityloop.open311;
