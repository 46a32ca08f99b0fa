/** Messages, signatures and drafts in plain Java. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat.domain;
