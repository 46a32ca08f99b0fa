package io.cityloop.enforcement.process;

import io.cityloop.documents.PdfDocuments;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.PenaltyAgencies;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Completes the facts of a document with what the house knows itself, and sees what is missing. */
@Component
class DocumentFacts {

    private static final int LONGEST = 20_000;

    /** Never part of a document, and no XML can carry them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n\\t]]");

    private final ObjectProvider<PenaltyAgencies> agencies;
    private final Organisations organisations;
    private final PdfDocuments pdf;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    DocumentFacts(
            ObjectProvider<PenaltyAgencies> agencies,
            Organisations organisations,
            PdfDocuments pdf,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.agencies = agencies;
        this.organisations = organisations;
        this.pdf = pdf;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** The agency of the file; of a file nobody knows yet, that of whoever acts. */
    String agency(String penaltyId, Actor actor) {
        return PenaltyAgencies.find(agencies, penaltyId)
                .orElseGet(() -> Objects.requireNonNullElse(actor.organisation(), "NONE"));
    }

    /** What can be said, with gaps for a pen where something required is missing. */
    Map<String, String> forPreview(String penaltyId, DocumentKind kind, Map<String, String> given) {
        String agency = PenaltyAgencies.find(agencies, penaltyId).orElse("");
        Map<String, String> facts = known(given, agency);
        kind.required().forEach(key -> facts.putIfAbsent(key, "＿＿＿＿"));
        return facts;
    }

    /** Everything the document needs. */
    Map<String, String> complete(DocumentKind kind, Map<String, String> given, String agency) {
        Map<String, String> facts = known(given, agency);
        Locale locale = LocaleContextHolder.getLocale();
        List<FieldError> missing = kind.required().stream()
                .filter(key -> !facts.containsKey(key))
                .map(key -> new FieldError("facts." + key, words(kind, key, locale)))
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedInput(missing);
        }
        List<FieldError> tooLong = facts.entrySet().stream()
                .filter(fact -> fact.getValue().length() > LONGEST)
                .map(fact -> new FieldError("facts." + fact.getKey(), "enforcement.document.factTooLong"))
                .toList();
        if (!tooLong.isEmpty()) {
            throw new RejectedInput(tooLong);
        }
        List<FieldError> unprintable = facts.entrySet().stream()
                .map(fact -> unprintable(fact.getKey(), fact.getValue(), locale))
                .flatMap(Optional::stream)
                .toList();
        if (!unprintable.isEmpty()) {
            throw new RejectedInput(unprintable);
        }
        return facts;
    }

    /** A name that is printed with a gap in it is the wrong name. */
    private Optional<FieldError> unprintable(String key, String value, Locale locale) {
        String missing = pdf.unprintable(value);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "facts." + key,
                        Objects.requireNonNull(messages.getMessage(
                                "enforcement.document.unprintable", new Object[] {missing}, missing, locale))));
    }

    private Map<String, String> known(Map<String, String> given, String agency) {
        Map<String, String> facts = new HashMap<>();
        given.forEach((key, value) -> {
            if (!value.isBlank()) {
                facts.put(key, CONTROLS.matcher(value).replaceAll(""));
            }
        });
        facts.putIfAbsent(
                "agencyName", organisations.find(agency).map(Organisation::name).orElse(agency));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        facts.putIfAbsent("date", today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日");
        return facts;
    }

    private String words(DocumentKind kind, String key, Locale locale) {
        Object[] parts = {
            messages.getMessage("enforcement.fact." + key, null, key, locale), kind.title(), kind.citation(locale)
        };
        return Objects.requireNonNull(messages.getMessage("enforcement.document.missing", parts, key, locale));
    }
}
