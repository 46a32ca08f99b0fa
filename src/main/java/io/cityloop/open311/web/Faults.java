package io.cityloop.open311.web;

import io.cityloop.identity.Conflict;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.open311.domain.Answer;
import io.cityloop.open311.domain.Node;
import io.cityloop.open311.process.PublicSayings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes wrong below {@code /open311/}, as the specification has it: a list of codes and descriptions. 403 for a key,
 * 404 for what does not exist, 400 for everything else the program can put right; beyond the specification 405, 429 and
 * 503, because a client must know that it should come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final PublicSayings words;
    private final JsonMapper json;

    Faults(PublicSayings words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    private record Fault(int status, List<String> descriptions) {
        static Fault of(int status, String description) {
            return new Fault(status, List.of(description));
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        String path = request.getRequestURI()
                .substring(Math.min(
                        request.getRequestURI().length(),
                        request.getContextPath().length()));
        if (!path.startsWith("/open311/") || response.isCommitted()) {
            return null;
        }
        response.resetBuffer();
        Fault fault = fault(thrown, Replies.language(request));
        if (thrown instanceof TooManyRequests tooMany) {
            long seconds = Math.max(1, (tooMany.retryAfter().toMillis() + 999) / 1000);
            response.setHeader("Retry-After", String.valueOf(seconds));
        } else if (fault.status() == 503) {
            response.setHeader("Retry-After", "5");
        } else if (thrown instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        write(fault, Format.of(request), response);
        return new ModelAndView();
    }

    private void write(Fault fault, Format format, HttpServletResponse response) {
        response.setStatus(fault.status());
        response.setContentType(format.type().toString());
        Node errors = new Node.Rows(
                "error",
                fault.descriptions().stream()
                        .map(description ->
                                new Node.Group().put("code", fault.status()).put("description", description))
                        .toList());
        try {
            response.getOutputStream().write(format.write(new Answer("errors", errors), json));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Fault fault(Exception thrown, Locale locale) {
        return switch (thrown) {
            case RejectedInput rejected ->
                new Fault(
                        400,
                        rejected.errors().stream()
                                .map(error -> error.field() + ": " + words.of(locale, error.message()))
                                .toList());
            case NotFound missing -> Fault.of(404, words.of(locale, message(missing)));
            case NotAllowed refused -> Fault.of(403, words.of(locale, message(refused)));
            case TooManyRequests tooMany -> Fault.of(429, words.of(locale, "open311.error.tooMany"));
            case Conflict conflict -> Fault.of(400, words.of(locale, message(conflict)));
            case ErrorResponse known -> known(known, locale);
            case DataAccessResourceFailureException away -> away(away, locale);
            case TransientDataAccessException away -> away(away, locale);
            case CannotCreateTransactionException away -> away(away, locale);
            default ->
                isUnreadableForm(thrown)
                        ? Fault.of(400, words.of(locale, "open311.error.unreadable"))
                        : unexpected(thrown, locale);
        };
    }

    /** What the container throws at arguments that are broken or too many has no type that others may name. */
    private static boolean isUnreadableForm(Exception thrown) {
        return thrown instanceof IllegalStateException
                && thrown.getClass().getName().startsWith("org.apache.");
    }

    private Fault known(ErrorResponse known, Locale locale) {
        HttpStatus status = Objects.requireNonNullElse(
                HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST);
        return switch (status) {
            case NOT_FOUND -> Fault.of(404, words.of(locale, "open311.error.nothingHere"));
            case METHOD_NOT_ALLOWED -> Fault.of(405, words.of(locale, "open311.error.method"));
            default ->
                status.is5xxServerError()
                        ? Fault.of(status.value(), words.of(locale, "open311.error.failed"))
                        : Fault.of(400, words.of(locale, "open311.error.unreadable"));
        };
    }

    private Fault away(Exception thrown, Locale locale) {
        LOG.warn("open311: the database did not answer", thrown);
        return Fault.of(503, words.of(locale, "open311.error.away"));
    }

    private Fault unexpected(Exception thrown, Locale locale) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", reference, thrown);
        return Fault.of(500, words.of(locale, "open311.error.failed") + " " + reference);
    }

    private static String message(Exception thrown) {
        return Objects.requireNonNullElse(thrown.getMessage(), "");
    }
}
