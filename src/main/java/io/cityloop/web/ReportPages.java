package io.cityloop.web;

import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.Reporter;
import io.cityloop.catalog.Catalog;
import io.cityloop.geo.CityMap;
import io.cityloop.geo.Point;
import io.cityloop.geo.RegionLevel;
import io.cityloop.geo.UnitGrid;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Person;
import io.cityloop.identity.RateLimits;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.Role;
import io.cityloop.identity.TooManyRequests;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.intake.ReportProofs;
import io.cityloop.intake.ReporterRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The report form: a plain form post, which scripts make comfortable with a map and photos sent ahead. */
@Controller
@RequestMapping("/report")
class ReportPages {

    private final ReportIntake intake;
    private final MediaStore media;
    private final CityMap map;
    private final Catalog catalog;
    private final CurrentPerson currentPerson;
    private final RateLimits rateLimits;
    private final ClientAddress clientAddress;
    private final MessageSource messages;
    private final ReporterRequests requests;
    private final ReportProofs proofs;
    private final Times times;
    private final JsonMapper json;

    ReportPages(
            ReportIntake intake,
            MediaStore media,
            CityMap map,
            Catalog catalog,
            CurrentPerson currentPerson,
            RateLimits rateLimits,
            ClientAddress clientAddress,
            MessageSource messages,
            ReporterRequests requests,
            ReportProofs proofs,
            Times times,
            JsonMapper json) {
        this.intake = intake;
        this.media = media;
        this.map = map;
        this.catalog = catalog;
        this.currentPerson = currentPerson;
        this.rateLimits = rateLimits;
        this.clientAddress = clientAddress;
        this.messages = messages;
        this.requests = requests;
        this.proofs = proofs;
        this.times = times;
        this.json = json;
    }

    @GetMapping
    String form(Model model) {
        return page(Filled.empty(), List.of(), model);
    }

    @PostMapping
    String report(
            @ModelAttribute Filled filled,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var person = currentPerson.find().orElse(null);
        try {
            admit(filled, person, request);
            var hashes = keep(photos, person);
            if (filled.media() != null) {
                hashes.addAll(filled.media());
            }
            var registered = intake.report(report(filled, hashes), person);
            var number = registered.caseFile().number();
            return "redirect:/report/done/" + number + (person == null ? "?key=" + requests.key(number) : "");
        } catch (TooManyRequests tooMany) {
            long seconds = Math.max(1, tooMany.retryAfter().plusMillis(999).toSeconds());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            model.addAttribute("wait", times.span(Duration.ofSeconds(Math.max(60, seconds))));
            return page(filled, List.of(), model);
        } catch (RejectedInput refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(filled, words(refusal.errors(), locale), model);
        }
    }

    /** Somebody known is not limited; work done for the report opens more than the plain form can. */
    private void admit(Filled filled, @Nullable Person person, HttpServletRequest request) {
        if (person == null) {
            var clientId = filled.clientId();
            boolean worked = clientId != null && proofs.holds(clientId, filled.proof());
            rateLimits.take(worked ? "report-proved" : "report-plain", clientAddress.of(request));
        }
    }

    @GetMapping("/done/{number}")
    String done(@PathVariable String number, @RequestParam(required = false) @Nullable String key, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("key", key);
        model.addAttribute(
                "link",
                key == null
                        ? null
                        : ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/track/{number}")
                                .queryParam("tail", "{key}")
                                .encode()
                                .buildAndExpand(number, key)
                                .toUriString());
        return "citizen/done";
    }

    private String page(Filled filled, List<FieldError> errors, Model model) {
        model.addAttribute("filled", filled);
        model.addAttribute("errors", errors);
        model.addAttribute("channels", channels());
        model.addAttribute("challenge", json.writeValueAsString(proofs.challenge(clientId(filled))));
        model.addAttribute("streets", map.regions(RegionLevel.STREET));
        model.addAttribute("communities", map.regions(RegionLevel.COMMUNITY));
        model.addAttribute("subClasses", catalog.subClasses());
        return "citizen/report";
    }

    private static String clientId(Filled filled) {
        return filled.clientId() == null ? "" : filled.clientId();
    }

    private List<String> channels() {
        var person = currentPerson.find().orElse(null);
        var channels = new ArrayList<String>();
        if (person != null && person.has(Role.INSPECTOR)) {
            channels.add("inspector");
        }
        if (person != null && (person.has(Role.ACCEPTOR) || person.has(Role.SHIFT_LEADER))) {
            channels.add("hotline");
            channels.add("transfer");
        }
        return channels;
    }

    private List<String> keep(@Nullable List<MultipartFile> photos, @Nullable Person person) {
        var hashes = new ArrayList<String>();
        for (var photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (!photo.isEmpty()) {
                hashes.add(keep(photo, person));
            }
        }
        return hashes;
    }

    private String keep(MultipartFile photo, @Nullable Person person) {
        try {
            return media.store(photo.getBytes(), person == null ? null : person.username())
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RejectedInput refusal) {
            throw new RejectedInput("media", refusal.errors().getFirst().message());
        }
    }

    private Report report(Filled filled, List<String> hashes) {
        return new Report(
                filled.clientId() == null || filled.clientId().isBlank()
                        ? UUID.randomUUID().toString()
                        : filled.clientId(),
                filled.channel() == null || filled.channel().isBlank() ? "citizen" : filled.channel(),
                filled(filled.subclass()),
                filled(filled.description()),
                location(filled),
                filled(filled.address()),
                reporter(filled),
                hashes,
                null,
                null,
                false,
                null,
                filled(filled.joins()),
                null);
    }

    private static @Nullable Reporter reporter(Filled filled) {
        var name = filled(filled.name());
        var phone = filled(filled.phone());
        var mail = filled(filled.mail());
        return name == null && phone == null && mail == null
                ? null
                : new Reporter(
                        name,
                        phone,
                        mail,
                        filled.tell(),
                        LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh");
    }

    /** The pin; without one (no script, no location) the middle of the community that was chosen. */
    private @Nullable Point location(Filled filled) {
        if (filled.lon() != null && filled.lat() != null) {
            if (Math.abs(filled.lon()) > 180 || Math.abs(filled.lat()) > 90) {
                throw new RejectedInput("location", "web.report.notOnEarth");
            }
            return new Point(filled.lon(), filled.lat());
        }
        if (filled.community() == null || filled.community().isBlank()) {
            return null;
        }
        var grids = map.grids().stream()
                .filter(grid -> grid.community().equals(filled.community()))
                .map(UnitGrid::centre)
                .toList();
        return grids.isEmpty() ? null : grids.get(grids.size() / 2);
    }

    private List<FieldError> words(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(error -> new FieldError(
                        error.field(), messages.getMessage(error.message(), null, error.message(), locale)))
                .toList();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What the form holds. */
    record Filled(
            @Nullable String clientId,
            @Nullable String channel,
            @Nullable String subclass,
            @Nullable String description,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String community,
            @Nullable String address,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Boolean tell,
            @Nullable List<String> media,
            @Nullable String joins,
            @Nullable String proof) {

        static Filled empty() {
            return new Filled(
                    UUID.randomUUID().toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
