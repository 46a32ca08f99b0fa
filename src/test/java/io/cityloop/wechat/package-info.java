/** The message entry as the platform calls it. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat;
