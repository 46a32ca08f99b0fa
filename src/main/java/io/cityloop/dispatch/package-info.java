/** To which department a case goes, why, and by when. */
@org.jspecify.annotations.NullMarked
package io.cityloop.dispatch;
