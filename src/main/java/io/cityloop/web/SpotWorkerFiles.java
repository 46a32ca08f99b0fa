package io.cityloop.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service worker of decisions on the spot, under the address of the pages it may keep. */
@RestController
class SpotWorkerFiles {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    @GetMapping("/enforcement/spot-worker.js")
    ResponseEntity<String> worker() throws IOException {
        ClassPathResource file = new ClassPathResource("static/app/spot-worker.js");
        return file.exists()
                ? ResponseEntity.ok()
                        .contentType(SCRIPT)
                        .cacheControl(CacheControl.noCache())
                        .body(file.getContentAsString(StandardCharsets.UTF_8))
                : ResponseEntity.notFound().build();
    }
}
