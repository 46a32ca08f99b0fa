/** The address the platform calls. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat.web;
