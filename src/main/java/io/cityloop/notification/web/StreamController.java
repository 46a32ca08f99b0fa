package io.cityloop.notification.web;

import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.RejectedInput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of the person logged in: {@code notice} with an id to resume from, {@code unread} with the count. */
@RestController
class StreamController {

    private final OpenStreams streams;
    private final CurrentPerson currentPerson;

    StreamController(OpenStreams streams, CurrentPerson currentPerson) {
        this.streams = streams;
        this.currentPerson = currentPerson;
    }

    @GetMapping(path = "/api/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response,
            Locale locale) {
        // A proxy that collects an answer before it passes it on would pass on nothing.
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(currentPerson.require(), locale, id(lastEventId));
    }

    private static @Nullable Long id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException none) {
            throw new RejectedInput("Last-Event-ID", "notification.cursor");
        }
    }
}
