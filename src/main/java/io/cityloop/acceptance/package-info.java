/** The supervision centre's front desk: whether a report becomes a case, and under which filing condition. */
@org.jspecify.annotations.NullMarked
package io.cityloop.acceptance;
