package io.cityloop.identity.web;

import io.cityloop.identity.FieldError;
import java.util.List;

/**
 * A refusal in the form of RFC 9457.
 *
 * @param type {@code urn:cityloop:problem:} and the kind, for programs
 * @param title the kind in words
 * @param detail this very case in words
 * @param errors what is wrong field by field; empty when it is not about fields
 */
record Problem(String type, String title, int status, String detail, List<FieldError> errors) {}
