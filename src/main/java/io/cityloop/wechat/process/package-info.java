/** Gathering what one sender says into one report. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat.process;
