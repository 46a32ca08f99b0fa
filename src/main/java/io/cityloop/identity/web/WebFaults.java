package io.cityloop.identity.web;

import io.cityloop.identity.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the exceptions of the web layer mean: unreadable, missing or invalid input, wrong method, too large. */
@Component
class WebFaults {

    private final MessageSource messages;

    WebFaults(MessageSource messages) {
        this.messages = messages;
    }

    Optional<Refusal> of(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case BindException invalid -> Refusal.ofFields(fields(invalid));
                    case HandlerMethodValidationException invalid -> Refusal.ofFields(parameters(invalid));
                    case ConstraintViolationException invalid -> Refusal.ofFields(violations(invalid));
                    case MethodArgumentTypeMismatchException mismatch ->
                        Refusal.ofField(mismatch.getName(), "identity.input.wrongType");
                    case MissingServletRequestParameterException missing ->
                        Refusal.ofField(missing.getParameterName(), "identity.input.missing");
                    case MissingServletRequestPartException missing ->
                        Refusal.ofField(missing.getRequestPartName(), "identity.input.missing");
                    case HttpMessageNotReadableException unreadable -> JsonFaults.of(unreadable);
                    case MaxUploadSizeExceededException tooLarge -> Refusal.of(Kind.TOO_LARGE);
                    case MultipartException broken -> Refusal.of(Kind.BAD_REQUEST, "identity.input.brokenUpload");
                    case ErrorResponse known -> withHeaders(known);
                    default -> null;
                });
    }

    private static Refusal withHeaders(ErrorResponse known) {
        var kind = Kind.of(known.getStatusCode());
        return new Refusal(kind, kind.detailKey(), List.of(), HttpHeaders.copyOf(known.getHeaders()));
    }

    private List<FieldError> fields(Errors invalid) {
        var all = new ArrayList<FieldError>();
        invalid.getFieldErrors().forEach(error -> all.add(new FieldError(error.getField(), words(error))));
        invalid.getGlobalErrors().forEach(error -> all.add(new FieldError("", words(error))));
        return all;
    }

    private List<FieldError> parameters(HandlerMethodValidationException invalid) {
        var all = new ArrayList<FieldError>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                all.addAll(fields(errors));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
                result.getResolvableErrors().forEach(error -> all.add(new FieldError(name, words(error))));
            }
        }
        return all;
    }

    private static List<FieldError> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                                .reduce((first, last) -> last)
                                .map(node -> Objects.requireNonNullElse(node.getName(), ""))
                                .orElse(""),
                        violation.getMessage()))
                .toList();
    }

    private String words(MessageSourceResolvable error) {
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }
}
