/** What the statute makes of days, numbers and money, in plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.enforcement.domain;
