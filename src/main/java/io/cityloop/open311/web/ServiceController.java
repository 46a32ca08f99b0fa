package io.cityloop.open311.web;

import io.cityloop.open311.process.Services;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /open311/v2/services}: what can be reported, and what is asked about it. */
@RestController
@Tag(name = "Open311 GeoReport v2")
class ServiceController {

    private final Door door;
    private final Replies replies;
    private final Services services;

    ServiceController(Door door, Replies replies, Services services) {
        this.door = door;
        this.replies = replies;
        this.services = services;
    }

    /** All services. */
    @Operation(summary = "Service list")
    @GetMapping("/open311/v2/services.{format:json|xml}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        door.admit(request);
        return replies.ok(request, "services", services.list(Replies.language(request)));
    }

    /** What one of them asks. */
    @Operation(summary = "Service definition")
    @GetMapping("/open311/v2/services/{code}.{format:json|xml}")
    ResponseEntity<byte[]> definition(@PathVariable String code, HttpServletRequest request) {
        door.admit(request);
        return replies.ok(request, "service_definition", services.definition(code, Replies.language(request)));
    }
}
