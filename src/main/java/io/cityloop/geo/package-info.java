/** Where things are: regions, unit grids, responsibility grids and components, and from a point to all of them. */
@org.jspecify.annotations.NullMarked
package io.cityloop.geo;
