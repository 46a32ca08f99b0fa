package io.cityloop.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed before or beside every controller, and the container sent here: the same words for it as elsewhere. */
@Hidden
@Controller
class FailureController implements ErrorController {

    private final Refusals refusals;
    private final Rendering rendering;

    FailureController(Refusals refusals, Rendering rendering) {
        this.refusals = refusals;
        this.rendering = rendering;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        return rendering.of(refusal(request), request, response);
    }

    private Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return refusals.of(thrown);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return Refusal.of(Kind.of(status));
    }
}
