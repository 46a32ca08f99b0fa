/** What can be wrong in a city: classes, sub-classes and filing conditions, by version of the standard. */
@org.jspecify.annotations.NullMarked
package io.cityloop.catalog;
