package io.cityloop.open311.web;

import io.cityloop.catalog.Catalog;
import io.cityloop.catalog.StandardVersion;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Node;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /open311/v2/discovery}: what is spoken here. */
@RestController
@Tag(name = "Open311 GeoReport v2")
class DiscoveryController {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Door door;
    private final Replies replies;
    private final Catalog catalog;
    private final Open311Settings settings;

    DiscoveryController(Door door, Replies replies, Catalog catalog, Open311Settings settings) {
        this.door = door;
        this.replies = replies;
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Service discovery; the set of services changes with the standard, so its first day is when it last changed. */
    @Operation(summary = "Service discovery")
    @GetMapping("/open311/v2/discovery.{format:json|xml}")
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        door.admit(request);
        String changed = catalog.inForce()
                .map(StandardVersion::effectiveFrom)
                .map(day -> day + " 00:00")
                .orElse("1970-01-01 00:00");
        Node endpoint = new Node.Group()
                .put("specification", SPECIFICATION)
                .put("url", door.here() + "/open311/v2")
                .put("changeset", changed)
                .put("type", settings.environment())
                .put(
                        "formats",
                        new Node.Rows(
                                "format",
                                List.of(
                                        new Node.Leaf(MediaType.TEXT_XML_VALUE),
                                        new Node.Leaf(MediaType.APPLICATION_JSON_VALUE))));
        return replies.ok(
                request,
                "discovery",
                new Node.Group()
                        .put("changeset", changed)
                        .put("contact", settings.contact())
                        .put("key_service", settings.keyService())
                        .put("endpoints", new Node.Rows("endpoint", List.of(endpoint))));
    }
}
