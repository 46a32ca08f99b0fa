/** What the city can see of itself: read models fed by events, for pages alone; nobody depends on it but the pages. */
@org.jspecify.annotations.NullMarked
package io.cityloop.insight;
