/** Evaluation over HTTP, and as files. */
@org.jspecify.annotations.NullMarked
package io.cityloop.evaluation.web;
