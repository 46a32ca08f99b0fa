package io.cityloop.web;

import io.cityloop.identity.NotFound;
import io.cityloop.workflow.ProcessModels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The diagrams as they run, for whoever wants to draw them; they hold nothing about anybody. */
@RestController
class DiagramFiles {

    private static final MediaType BPMN = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final ProcessModels models;

    DiagramFiles(ProcessModels models) {
        this.models = models;
    }

    /** One diagram; 404 when no process has this id. */
    @GetMapping("/processes/{processId}.bpmn")
    ResponseEntity<String> bpmn(@PathVariable String processId) {
        var diagram = models.bpmn(processId).orElseThrow(() -> new NotFound("identity.notFound"));
        return ResponseEntity.ok()
                .contentType(BPMN)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .body(diagram);
    }
}
