package io.cityloop.casefile.web;

import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CaseSearch;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos: anybody may hand one in, at a rate; whoever may see a case with it, or brought it, may have it back. */
@RestController
@RequestMapping("/api/media")
class MediaController {

    private final MediaStore store;
    private final CaseMedia media;
    private final CaseSearch search;
    private final CurrentPerson person;
    private final RateLimits rates;
    private final ClientAddress address;

    MediaController(
            MediaStore store,
            CaseMedia media,
            CaseSearch search,
            CurrentPerson person,
            RateLimits rates,
            ClientAddress address) {
        this.store = store;
        this.media = media;
        this.search = search;
        this.person = person;
        this.rates = rates;
        this.address = address;
    }

    /** Keeps a photo; 422 on field {@code file} when it is none. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept upload(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        Optional<Person> uploader = person.find();
        if (uploader.isEmpty()) {
            rates.take("media-address", address.of(request));
        }
        if (file == null) {
            throw new RejectedInput("file", "casefile.photo.empty");
        }
        Media kept = store.store(file.getBytes(), uploader.map(Person::username).orElse(null));
        return new Kept(kept.sha256(), kept.type(), kept.size());
    }

    /** What the photo is called from now on. */
    record Kept(String sha256, String type, long size) {}

    /** The photo. Its name is its hash, so a browser that has it never asks again. */
    @GetMapping("/{sha256}")
    ResponseEntity<InputStreamResource> show(@PathVariable String sha256) {
        Person viewer = person.require();
        Media found = store.find(sha256)
                .filter(photo -> maySee(viewer, sha256))
                .orElseThrow(() -> new NotFound("casefile.photo.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.type()))
                .contentLength(found.size())
                .eTag('"' + sha256 + '"')
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(store.open(sha256)));
    }

    private boolean maySee(Person viewer, String sha256) {
        return store.uploadedBy(sha256, viewer.username())
                || media.casesWith(sha256).stream()
                        .anyMatch(number -> search.find(viewer, number).isPresent());
    }
}
