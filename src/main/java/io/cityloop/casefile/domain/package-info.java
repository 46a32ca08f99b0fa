/** What a case is made of, in plain Java: canonical text, hashes, number template, search words, masking. */
@org.jspecify.annotations.NullMarked
package io.cityloop.casefile.domain;
