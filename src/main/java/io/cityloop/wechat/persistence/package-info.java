/** Messages answered and drafts begun. */
@org.jspecify.annotations.NullMarked
package io.cityloop.wechat.persistence;
