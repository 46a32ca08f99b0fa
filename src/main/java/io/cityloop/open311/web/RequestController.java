package io.cityloop.open311.web;

import io.cityloop.identity.NotFound;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Node;
import io.cityloop.open311.persistence.RequestMapper;
import io.cityloop.open311.process.Filing;
import io.cityloop.open311.process.PublicRequests;
import io.cityloop.open311.process.SentRequest;
import io.cityloop.open311.process.ShownPhotos;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /open311/v2/requests} and {@code tokens}: reporting, and what became of reports. */
@RestController
@Tag(name = "Open311 GeoReport v2")
class RequestController {

    private static final String ROOT = "service_requests";

    private final Door door;
    private final Replies replies;
    private final Filing filing;
    private final PublicRequests requests;
    private final ShownPhotos photos;
    private final RequestMapper arrived;
    private final Open311Settings settings;
    private final Clock clock;

    RequestController(
            Door door,
            Replies replies,
            Filing filing,
            PublicRequests requests,
            ShownPhotos photos,
            RequestMapper arrived,
            Open311Settings settings,
            Clock clock) {
        this.door = door;
        this.replies = replies;
        this.filing = filing;
        this.requests = requests;
        this.photos = photos;
        this.arrived = arrived;
        this.settings = settings;
        this.clock = clock;
    }

    /** Files a request: 201 with its number, 200 with the same number for a repetition. */
    @Operation(summary = "POST service request")
    @PostMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<byte[]> report(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String retryName,
            HttpServletRequest request) {
        door.admit(request);
        ApiKey key = door.key(request);
        Map<String, List<String>> form = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> form.put(name, List.of(values)));
        var sent = new SentRequest(form, retryName == null || retryName.isBlank() ? null : retryName.strip());
        Filing.Filed filed = filing.file(key, sent, Replies.language(request));
        Node.Group answer = new Node.Group();
        if (settings.batch()) {
            answer.put("token", filed.token());
        } else {
            answer.put("service_request_id", filed.caseFile().number());
        }
        answer.put("service_notice", requests.notice(filed.caseFile(), Replies.language(request)))
                .put("account_id", sent.text("account_id"));
        return replies.of(
                filed.created() ? HttpStatus.CREATED : HttpStatus.OK,
                request,
                ROOT,
                PublicRequests.rows(List.of(answer)));
    }

    /** Requests by what they are, when they were made, and how they stand. */
    @Operation(summary = "GET service requests")
    @GetMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        door.admit(request);
        var query = new ListQuery(request, settings);
        var view = view(request, query.extended());
        Node found = query.byNumber()
                ? requests.list(query.numbers(), view)
                : requests.list(query.query(clock.instant()), view);
        return replies.ok(request, ROOT, found);
    }

    /** One request. */
    @Operation(summary = "GET service request")
    @GetMapping("/open311/v2/requests/{id}.{format:json|xml}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        door.admit(request);
        if (!id.matches("[0-9A-Za-z-]{1,32}")) {
            throw new NotFound("open311.request.unknown");
        }
        return replies.ok(request, ROOT, requests.one(id, view(request, new ListQuery(request, settings).extended())));
    }

    /** The number behind a token. */
    @Operation(summary = "GET service_request_id from a token")
    @GetMapping("/open311/v2/tokens/{token}.{format:json|xml}")
    ResponseEntity<byte[]> token(@PathVariable String token, HttpServletRequest request) {
        door.admit(request);
        String number = token.matches("[0-9a-f-]{36}") ? arrived.numberOf(token) : null;
        if (number == null) {
            throw new NotFound("open311.token.unknown");
        }
        return replies.ok(
                request,
                ROOT,
                PublicRequests.rows(List.of(
                        new Node.Group().put("service_request_id", number).put("token", token))));
    }

    /** A photo of the problem, as anybody may see it. */
    @Operation(summary = "Public copy of a photo")
    @GetMapping("/open311/v2/photos/{number}/{sha256}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable String sha256, HttpServletRequest request) {
        door.admit(request);
        if (!number.matches("[0-9A-Za-z-]{1,32}")) {
            throw new NotFound("open311.photo.unknown");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.of(number, sha256));
    }

    /** Everything else below here, in the words of the specification. */
    @Hidden
    @RequestMapping("/open311/**")
    void nothingHere() {
        throw new NotFound("open311.error.nothingHere");
    }

    private PublicRequests.View view(HttpServletRequest request, boolean extended) {
        return new PublicRequests.View(Replies.language(request), door.here(), extended);
    }
}
