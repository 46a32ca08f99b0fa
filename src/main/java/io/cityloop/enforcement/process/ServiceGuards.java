package io.cityloop.enforcement.process;

import io.cityloop.casefile.MediaStore;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.NewService;
import io.cityloop.enforcement.ServiceManner;
import io.cityloop.enforcement.StatutoryTerms;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the law asks of each manner of service; everything that is wrong is named at once. */
@Component
class ServiceGuards {

    private static final String DAY = "servedOn";
    private static final int SHORT = 200;
    private static final int LONG = 500;

    /** Art. 61 gives the seven working days for decisions. */
    private static final Set<DocumentKind> DECISIONS =
            Set.of(DocumentKind.PENALTY_DECISION, DocumentKind.NO_PENALTY_DECISION);

    private final StatutoryTerms terms;
    private final MediaStore media;
    private final Clock clock;
    private final ZoneId zone;

    ServiceGuards(StatutoryTerms terms, MediaStore media, Clock clock, ZoneId zone) {
        this.terms = terms;
        this.media = media;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Refuses a service the law does not know.
     *
     * @param issuedOn no day before it can be the day of service
     * @param prefix of the fields' names
     */
    void check(DocumentKind kind, NewService service, LocalDate issuedOn, String prefix) {
        List<FieldError> errors = new ArrayList<>();
        ServiceManner manner = service.manner();
        if (manner == null) {
            errors.add(new FieldError("serviceWay", "tasks.form.choice"));
        } else {
            manner(errors, manner, service);
        }
        needed(errors, "receiver", service.receiver(), "tasks.form.required", SHORT);
        fits(errors, "refusal", service.refusal(), LONG);
        fits(errors, "witness", service.witness(), SHORT);
        fits(errors, "delivery", service.delivery(), SHORT);
        fits(errors, "ground", service.ground(), LONG);
        fits(errors, "lateGround", service.lateGround(), LONG);
        String photo = service.photo();
        if (photo != null && !media.missing(List.of(photo)).isEmpty()) {
            errors.add(new FieldError("photos", "enforcement.evidence.noPhoto"));
        }
        when(errors, kind, service, issuedOn);
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors.stream()
                    .map(error -> new FieldError(prefix + error.field(), error.message()))
                    .toList());
        }
    }

    private void manner(List<FieldError> errors, ServiceManner manner, NewService service) {
        boolean left = manner == ServiceManner.LEFT;
        if (service.refused() && !left) {
            errors.add(new FieldError("serviceWay", "enforcement.service.refusedIsLeft"));
        }
        if ((left || service.refused()) && blank(service.witness()) && service.photo() == null) {
            errors.add(new FieldError("witness", "enforcement.witnessDemanded"));
        }
        switch (manner) {
            case DIRECT -> {
                if (service.relation() == null) {
                    errors.add(new FieldError("relation", "enforcement.service.relation"));
                }
            }
            case LEFT -> needed(errors, "refusal", service.refusal(), "enforcement.service.refusal", LONG);
            case MAIL -> needed(errors, "delivery", service.delivery(), "enforcement.service.parcel", SHORT);
            case ELECTRONIC -> {
                if (!service.consent()) {
                    errors.add(new FieldError("consent", "enforcement.consentDemanded"));
                }
                needed(errors, "delivery", service.delivery(), "enforcement.service.electronicAddress", SHORT);
            }
            case COMMISSIONED ->
                needed(errors, "delivery", service.delivery(), "enforcement.service.commissioned", SHORT);
            case ANNOUNCEMENT -> {
                needed(errors, "ground", service.ground(), "enforcement.service.announcementGround", LONG);
                if (service.announcedOn() == null) {
                    errors.add(new FieldError("announcedOn", "enforcement.service.announcedOn"));
                }
            }
        }
    }

    private void when(List<FieldError> errors, DocumentKind kind, NewService service, LocalDate issuedOn) {
        LocalDateTime servedAt = service.servedAt();
        if (servedAt == null) {
            errors.add(new FieldError(DAY, "tasks.form.required"));
            return;
        }
        LocalDate day = servedAt.toLocalDate();
        LocalDate announced = service.announcedOn();
        if (servedAt.isAfter(LocalDateTime.ofInstant(clock.instant(), zone))) {
            errors.add(new FieldError(DAY, "enforcement.dayToCome"));
        } else if (day.isBefore(issuedOn)) {
            errors.add(new FieldError(DAY, "enforcement.servedBeforeIssued"));
        } else if (service.manner() == ServiceManner.ANNOUNCEMENT
                && announced != null
                && (announced.isBefore(issuedOn)
                        || day.isBefore(terms.due("announcedService", announced).lastDay()))) {
            errors.add(new FieldError(DAY, "enforcement.service.announcedTooShort"));
        } else if (DECISIONS.contains(kind)
                && day.isAfter(terms.due("service", issuedOn).lastDay())
                && blank(service.lateGround())) {
            errors.add(new FieldError("lateGround", "enforcement.service.late"));
        }
    }

    private static void needed(
            List<FieldError> errors, String field, @Nullable String value, String message, int longest) {
        if (blank(value)) {
            errors.add(new FieldError(field, message));
        } else {
            fits(errors, field, value, longest);
        }
    }

    private static void fits(List<FieldError> errors, String field, @Nullable String value, int longest) {
        if (value != null
                && value.length() > longest
                && errors.stream().noneMatch(one -> one.field().equals(field))) {
            errors.add(new FieldError(field, "enforcement.tooLong"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
