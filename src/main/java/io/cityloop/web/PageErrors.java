package io.cityloop.web;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Refusals of a page's request, as a page and with the same words as on the API. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private final MessageSource messages;

    PageErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refusal, Locale locale) {
        return page(HttpStatus.FORBIDDEN, refusal.getMessage(), locale);
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound refusal, Locale locale) {
        return page(HttpStatus.NOT_FOUND, refusal.getMessage(), locale);
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict refusal, Locale locale) {
        return page(HttpStatus.CONFLICT, refusal.getMessage(), locale);
    }

    @ExceptionHandler
    ModelAndView rejected(RejectedInput refusal, Locale locale) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, refusal.getMessage(), locale)
                .addObject("fields", refusal.errors());
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests refusal, HttpServletResponse response, Locale locale) {
        var seconds = Math.max(1, refusal.retryAfter().toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return page(HttpStatus.TOO_MANY_REQUESTS, null, locale).addObject("retryAfter", seconds);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal, Locale locale) {
        return page(HttpStatus.CONTENT_TOO_LARGE, null, locale);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView databaseAway(Exception failure, Locale locale) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, null, locale);
    }

    private ModelAndView page(HttpStatus status, @Nullable String detail, Locale locale) {
        var view = new ModelAndView(status.is4xxClientError() ? "error/4xx" : "error/5xx", status);
        view.addObject("status", status.value());
        if (detail != null) {
            // A detail is words, or the key of a message; the words of a key without message would be no help to
            // anybody.
            view.addObject("detail", messages.getMessage(detail, null, detail, locale));
        }
        return view;
    }
}
