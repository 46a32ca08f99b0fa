package io.cityloop.web;

import io.cityloop.casefile.CaseClocks;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.PublicPhotos;
import io.cityloop.evaluation.Satisfactions;
import io.cityloop.handling.UrgeWindow;
import io.cityloop.handling.Urges;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.intake.ReporterRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** A reporter follows his own case by its number and the last digits of his telephone, without an account. */
@Controller
@RequestMapping("/track")
class TrackPages {

    private static final Set<MediaPurpose> OURS = EnumSet.of(MediaPurpose.HANDLE, MediaPurpose.AFTER);

    private final ReporterRequests requests;
    private final CaseClocks clocks;
    private final CaseMedia caseMedia;
    private final PublicPhotos copies;
    private final Urges urges;
    private final Satisfactions satisfactions;
    private final CurrentPerson currentPerson;
    private final RateLimits rateLimits;
    private final ClientAddress clientAddress;

    TrackPages(
            ReporterRequests requests,
            CaseClocks clocks,
            CaseMedia caseMedia,
            PublicPhotos copies,
            Urges urges,
            Satisfactions satisfactions,
            CurrentPerson currentPerson,
            RateLimits rateLimits,
            ClientAddress clientAddress) {
        this.requests = requests;
        this.clocks = clocks;
        this.caseMedia = caseMedia;
        this.copies = copies;
        this.urges = urges;
        this.satisfactions = satisfactions;
        this.currentPerson = currentPerson;
        this.rateLimits = rateLimits;
        this.clientAddress = clientAddress;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String tail) {
        return number == null || number.isBlank() ? "citizen/track" : to(number.strip(), tail, null);
    }

    @GetMapping("/{number}")
    ModelAndView show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request) {
        CaseFile file;
        try {
            file = own(number, tail, request);
        } catch (NotFound unknown) {
            var page = new ModelAndView("citizen/track", HttpStatus.NOT_FOUND);
            return page.addObject("number", number).addObject("tail", tail).addObject("unknown", true);
        }
        var page = new ModelAndView("citizen/progress").addObject("file", file).addObject("tail", tail);
        var outcome = requests.outcomeOf(file);
        page.addObject("joined", outcome.number().equals(file.number()) ? null : outcome);
        page.addObject("progress", CitizenProgress.of(outcome));
        page.addObject("said", said);
        page.addObject("given", satisfactions.of(number));
        page.addObject("clock", clocks.handling(outcome.number()).orElse(null));
        page.addObject("urge", outcome.status().concluded() ? UrgeWindow.none() : urges.reporterMay(outcome.number()));
        page.addObject("urged", outcome.urges());
        page.addObject(
                "results",
                caseMedia.of(outcome.number()).stream()
                        .filter(photo -> OURS.contains(photo.purpose()))
                        .toList());
        page.addObject(
                "reports",
                caseMedia.of(number).stream().filter(TrackPages::reported).toList());
        return page;
    }

    private static boolean reported(CasePhoto photo) {
        return photo.purpose() == MediaPurpose.REPORT || photo.purpose() == MediaPurpose.BEFORE;
    }

    @GetMapping("/{number}/photos/{sha256}")
    ResponseEntity<byte[]> photo(
            @PathVariable String number,
            @PathVariable String sha256,
            @RequestParam(required = false) @Nullable String tail) {
        var file = requests.own(number, person(), tail);
        // Of the case it was merged into, a reporter sees what was done; never what others sent in.
        var photo = Stream.concat(
                        caseMedia.of(number).stream().filter(one -> OURS.contains(one.purpose()) || reported(one)),
                        caseMedia.of(requests.outcomeOf(file).number()).stream()
                                .filter(one -> OURS.contains(one.purpose())))
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotFound("identity.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(copies.copy(photo.sha256()));
    }

    @PostMapping("/{number}/urge")
    String urge(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        own(number, tail, request);
        requests.urge(number, person(), tail, reason == null || reason.isBlank() ? null : reason.strip());
        return to(number, tail, "urged");
    }

    @PostMapping("/{number}/reopen")
    String reopen(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        own(number, tail, request);
        requests.reopen(number, person(), tail, reason);
        return to(number, tail, "reopened");
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        own(number, tail, request);
        requests.withdraw(number, person(), tail, reason);
        return to(number, tail, "withdrawn");
    }

    @PostMapping("/{number}/check")
    String check(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam boolean done,
            @RequestParam(required = false) @Nullable String comment,
            HttpServletRequest request) {
        own(number, tail, request);
        requests.answerCheck(number, person(), tail, done, comment);
        return to(number, tail, "checked");
    }

    @PostMapping("/{number}/satisfaction")
    String satisfaction(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String tail,
            @RequestParam(required = false) @Nullable Boolean solved,
            @RequestParam(required = false) @Nullable Integer rating,
            @RequestParam(required = false) @Nullable String comment,
            HttpServletRequest request) {
        own(number, tail, request);
        requests.answerSatisfaction(number, person(), tail, solved, rating, comment);
        return to(number, tail, "thanked");
    }

    /** Four digits can be guessed, so every look counts. */
    private CaseFile own(String number, @Nullable String tail, HttpServletRequest request) {
        rateLimits.take("track-address", clientAddress.of(request));
        if (person() == null) {
            rateLimits.take("track-case", number);
        }
        return requests.own(number, person(), tail);
    }

    private @Nullable Person person() {
        return currentPerson.find().orElse(null);
    }

    private static String to(String number, @Nullable String tail, @Nullable String said) {
        var target = UriComponentsBuilder.fromPath("/track/{number}");
        if (tail != null && !tail.isBlank()) {
            target.queryParam("tail", "{tail}");
        }
        if (said != null) {
            target.queryParam("said", said);
        }
        return "redirect:"
                + target.encode()
                        .buildAndExpand(number, tail == null ? "" : tail.strip())
                        .toUriString();
    }
}
