/** The last word on a case: closed against its closing condition, sent back, or closed abnormally by two people. */
@org.jspecify.annotations.NullMarked
package io.cityloop.closing;
