package io.cityloop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the islands ask for, as the API would answer it. */
@TestComponent
@RestController
class GalleryApi {

    private static final double WEST = 113.60;
    private static final double SOUTH = 34.73;

    @GetMapping("/api/admin/drift")
    Map<String, Object> drift() {
        return Map.of(
                "items",
                List.of(Map.of(
                        "kind", "caseWithoutTask",
                        "caseNumber", GalleryCity.NUMBER,
                        "foundAt", GalleryCity.NOW)));
    }

    /** News for the bell; the browser asks for more in an hour, when the gallery is closed. */
    @GetMapping(path = "/api/notifications/stream", produces = "text/event-stream")
    ResponseEntity<String> news() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body("retry: 3600000\nevent: unread\ndata: {\"unread\":\"2\"}\n\n");
    }

    @PostMapping("/api/hotline/callers")
    Map<String, Object> callers() {
        return Map.of(
                "items",
                List.of(
                        Map.of(
                                "caseNumber",
                                GalleryCity.NUMBER,
                                "statusName",
                                "处置中",
                                "concluded",
                                false,
                                "description",
                                "人行道上的井盖破了一个口子，晚上看不见",
                                "address",
                                "人民路公交站旁",
                                "openedOn",
                                "2026-11-24",
                                "reporter",
                                "王女士",
                                "urges",
                                1),
                        Map.of(
                                "caseNumber",
                                "4101022026112400020",
                                "statusName",
                                "已结案",
                                "concluded",
                                true,
                                "description",
                                "路灯不亮",
                                "address",
                                "建设路 12 号",
                                "openedOn",
                                "2026-11-24",
                                "reporter",
                                "王女士",
                                "urges",
                                0)));
    }

    @GetMapping("/api/map/search")
    Map<String, Object> search() {
        return Map.of(
                "items",
                List.of(
                        Map.of(
                                "kind",
                                "community",
                                "code",
                                "410102001001",
                                "name",
                                "春风社区",
                                "detail",
                                "中原区桃园街道",
                                "location",
                                Map.of("lon", WEST + 0.01, "lat", SOUTH + 0.01)),
                        Map.of(
                                "kind",
                                "component",
                                "code",
                                "4101020101000001",
                                "name",
                                "路灯",
                                "detail",
                                "春风路 8 号",
                                "location",
                                Map.of("lon", WEST + 0.01, "lat", SOUTH + 0.01))));
    }

    @GetMapping("/api/cases/{number}/diagram")
    Map<String, Object> diagram(@PathVariable String number) {
        return Map.of(
                "processId",
                "caseLoop",
                "bpmn",
                "/processes/caseLoop.bpmn",
                "active",
                List.of("userTask_acceptReport"),
                "done",
                List.of("startEvent_caseReported", "serviceTask_openRound"),
                "overdue",
                number.equals(GalleryCity.NUMBER) ? List.of("userTask_acceptReport") : List.of());
    }

    @GetMapping("/api/penalties/{id}/diagram")
    Map<String, Object> penaltyDiagram(@PathVariable String id) {
        return Map.of(
                "processId",
                "penaltyOrdinary",
                "bpmn",
                "/processes/penaltyOrdinary.bpmn",
                "active",
                List.of("userTask_serveDecision"),
                "done",
                List.of("startEvent_penaltyOpened", "userTask_decidePenalty"),
                "overdue",
                List.of());
    }

    @GetMapping("/api/map/regions.geojson")
    Map<String, Object> streets() {
        return squares(2, 0.025, 0.0175);
    }

    @GetMapping("/api/map/grids.geojson")
    Map<String, Object> grids() {
        return squares(25, 0.002, 0.0014);
    }

    @GetMapping("/api/catalog/suggestions")
    Map<String, Object> suggestions() {
        return Map.of(
                "items",
                GalleryCity.SUB_CLASSES.stream()
                        .limit(3)
                        .map(one -> Map.of(
                                "code", one.code(), "name", one.name(), "className", one.className(), "share", 80))
                        .toList());
    }

    @GetMapping("/api/reports/nearby")
    Map<String, Object> nearby() {
        return Map.of(
                "items",
                List.of(Map.of(
                        "reference",
                        "ref-1",
                        "surely",
                        true,
                        "metres",
                        20,
                        "affected",
                        3,
                        "ground",
                        "小类相同，相距 50 米以内")));
    }

    @GetMapping("/api/map/components")
    Map<String, Object> components() {
        return Map.of("items", List.of());
    }

    @GetMapping("/api/public/cases.geojson")
    Map<String, Object> publicCases() {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                IntStream.range(0, 21)
                        .mapToObj(GalleryPublic::one)
                        .map(one -> Map.of(
                                "type",
                                "Feature",
                                "properties",
                                Map.of(
                                        "reference", one.reference(),
                                        "name", one.subClass(),
                                        "over", one.status().concluded(),
                                        "where", one.streetName(),
                                        "day", one.reported()),
                                "geometry",
                                Map.of(
                                        "type",
                                        "Point",
                                        "coordinates",
                                        List.of(one.place().lon(), one.place().lat()))))
                        .toList());
    }

    @GetMapping("/api/map/locate")
    Map<String, Object> locate() {
        return Map.of("grid", "41010200100103", "communityName", "文化社区", "streetName", "人民路街道", "districtName", "中原区");
    }

    private static Map<String, Object> squares(int side, double width, double height) {
        var features = new ArrayList<Map<String, Object>>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                double w = WEST + x * width;
                double s = SOUTH + y * height;
                var ring = List.of(
                        List.of(w, s),
                        List.of(w + width, s),
                        List.of(w + width, s + height),
                        List.of(w, s + height),
                        List.of(w, s));
                features.add(Map.of(
                        "type", "Feature",
                        "properties", Map.of("code", x + "-" + y, "name", "第 " + (x * side + y + 1) + " 街道"),
                        "geometry", Map.of("type", "Polygon", "coordinates", List.of(ring))));
            }
        }
        return Map.of("type", "FeatureCollection", "features", features);
    }

    @GetMapping("/api/media/{sha256}")
    ResponseEntity<byte[]> media(@PathVariable String sha256) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(GalleryApplication.picture(sha256));
    }

    @PostMapping("/api/media")
    ResponseEntity<Map<String, Object>> keep() {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Map.of("sha256", "a".repeat(64), "type", "image/png", "size", 10));
    }

    /** Accepts, except for an outcome that stands for somebody having been faster. */
    @PostMapping("/api/tasks/{id}/complete")
    ResponseEntity<Map<String, Object>> complete(@PathVariable long id, @RequestBody Map<String, Object> done) {
        if ("answer".equals(done.get("outcome"))) {
            return problem(HttpStatus.CONFLICT, Map.of("detail", "周强 已在 09:31 受理"));
        }
        if ("verify".equals(done.get("outcome"))) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("errors", List.of(Map.of("field", "form.note", "message", "请写明要核实什么"))));
        }
        return ResponseEntity.ok(Map.of("caseNumber", GalleryCity.number(id), "status", "PENDING_FILING"));
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
