package io.cityloop.casefile.web;

import io.cityloop.casefile.Media;
import io.cityloop.casefile.persistence.Capture;
import io.cityloop.casefile.persistence.ResumableUploads;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Photos from places where the network comes and goes: by the tus 1.0 protocol, for people with an account. */
@RestController
@RequestMapping(ResumableUploads.PATH)
class UploadController {

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

    private final ResumableUploads uploads;
    private final CurrentPerson person;
    private final RateLimits rates;

    UploadController(ResumableUploads uploads, CurrentPerson person, RateLimits rates) {
        this.uploads = uploads;
        this.person = person;
        this.rates = rates;
    }

    /** Creation, offset, bytes and termination, as the protocol has them. */
    @RequestMapping(
            path = {"", "/{id}"},
            method = {
                RequestMethod.POST,
                RequestMethod.HEAD,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS
            })
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String username = person.require().username();
        if (HttpMethod.POST.matches(request.getMethod())) {
            rates.take("upload-person", username);
        }
        try {
            uploads.serve(request, response, username);
        } catch (SocketException | EOFException | ClientAbortException cut) {
            // What the protocol is for: the connection broke. What was received is kept, and nobody waits for an
            // answer.
            LOG.debug("upload of {} cut: {}", username, cut.toString());
            // Else the container sends the request once more through the error page.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        }
        // The library answers nothing at all while an earlier request, cut off, still holds the upload.
        if (!response.isCommitted() && response.getHeader("Tus-Resumable") == null) {
            response.setStatus(HttpStatus.LOCKED.value());
        }
    }

    /** A finished upload becomes a photo; 409 when it is unfinished or its bytes are not those of the hash. */
    @PostMapping("/{id}/photo")
    @ResponseStatus(HttpStatus.CREATED)
    MediaController.Kept keep(@PathVariable String id, @RequestBody Capture capture) {
        Media kept = uploads.keep(id, person.require().username(), capture);
        return new MediaController.Kept(kept.sha256(), kept.type(), kept.size());
    }
}
