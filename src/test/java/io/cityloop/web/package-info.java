/** Tests of the pages: their texts, and how they look with data of every kind. */
@org.jspecify.annotations.NullMarked
package io.cityloop.web;
