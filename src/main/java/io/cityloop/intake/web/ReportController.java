package io.cityloop.intake.web;

import io.cityloop.acceptance.SimilarReports;
import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseReferences;
import io.cityloop.geo.Place;
import io.cityloop.geo.Point;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.Registered;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReportProofs;
import io.cityloop.intake.ReporterRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/reports}: saying that something is wrong, and asking what became of it. */
@RestController
@RequestMapping("/api/reports")
class ReportController {
    private final ReportIntake intake;
    private final ReporterRequests requests;
    private final ReportProgress progress;
    private final SimilarReports similar;
    private final CaseReferences references;
    private final ReportProofs proofs;
    private final CurrentPerson currentPerson;
    private final RateLimits limits;
    private final ClientAddress address;

    ReportController(
            ReportIntake intake,
            ReporterRequests requests,
            ReportProgress progress,
            SimilarReports similar,
            CaseReferences references,
            ReportProofs proofs,
            CurrentPerson currentPerson,
            RateLimits limits,
            ClientAddress address) {
        this.intake = intake;
        this.requests = requests;
        this.progress = progress;
        this.similar = similar;
        this.references = references;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
        this.limits = limits;
        this.address = address;
    }

    /** Where the report lies, and its number. */
    record Receipt(String caseNumber, String status, Location location) {
        static Receipt of(CaseFile caseFile) {
            return new Receipt(caseFile.number(), caseFile.status().name(), Location.of(caseFile.place()));
        }
    }

    /** The place in words and codes; what a citizen may know of it. */
    record Location(
            String grid,
            String street,
            String streetName,
            String community,
            String communityName,
            String district,
            String districtName) {
        static Location of(Place place) {
            return new Location(
                    place.grid(),
                    place.street(),
                    place.streetName(),
                    place.community(),
                    place.communityName(),
                    place.district(),
                    place.districtName());
        }
    }

    /** What to work out before an anonymous report, so that more of them are taken from one address. */
    @GetMapping("/challenge")
    ReportProofs.Challenge challenge(@RequestParam(defaultValue = "") String clientId) {
        return proofs.challenge(clientId);
    }

    /**
     * 201 with the number; 200 with the same case for a client id that was registered before. An anonymous report may show
     * the work done for it in the header {@code X-Report-Proof}.
     */
    @PostMapping
    ResponseEntity<Receipt> report(
            @RequestBody Report report,
            @RequestHeader(name = "X-Report-Proof", required = false) @Nullable String proof,
            HttpServletRequest request) {
        @Nullable Person person = currentPerson.find().orElse(null);
        if (person == null) {
            boolean worked = report.clientId() != null && proofs.holds(report.clientId(), proof);
            limits.take(worked ? "report-proved" : "report-address", address.of(request));
        }
        Registered registered = intake.report(report, person);
        return ResponseEntity.status(registered.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Receipt.of(registered.caseFile()));
    }

    /** What others already reported around a place, for somebody about to report; of no use to find out who did. */
    @GetMapping("/nearby")
    NearbyReports nearby(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(required = false) @Nullable String subclass,
            @RequestParam(defaultValue = "") String description,
            HttpServletRequest request) {
        limits.take("nearby-address", address.of(request));
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new RejectedInput("lon", "intake.outsideCity");
        }
        String subClass = subclass == null || subclass.isBlank() ? null : subclass;
        return NearbyReports.of(similar.near(new Point(lon, lat), subClass, description), references);
    }

    /** What became of a report, for its reporter: by account, or by the last four digits of the telephone. */
    @GetMapping("/{number}")
    ReportProgress.Progress track(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String phoneTail,
            HttpServletRequest request) {
        Person person = currentPerson.find().orElse(null);
        limits.take("track-address", address.of(request));
        if (person == null) {
            limits.take("track-case", number);
        }
        CaseFile own = requests.own(number, person, phoneTail);
        return progress.of(own, requests.outcomeOf(own));
    }
}
