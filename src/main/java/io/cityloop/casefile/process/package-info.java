/** What the engine asks the case file to do. */
@org.jspecify.annotations.NullMarked
package io.cityloop.casefile.process;
