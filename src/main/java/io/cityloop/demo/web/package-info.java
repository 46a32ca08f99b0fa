/** The demo city over HTTP: who lives there and where to report from. */
@org.jspecify.annotations.NullMarked
package io.cityloop.demo.web;
