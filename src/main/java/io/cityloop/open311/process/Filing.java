package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.Reporter;
import io.cityloop.geo.CityMap;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.intake.Arrival;
import io.cityloop.intake.Registered;
import io.cityloop.intake.Report;
import io.cityloop.intake.ReportIntake;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ArrivedRequest.Answered;
import io.cityloop.open311.domain.Fingerprint;
import io.cityloop.open311.domain.Moments;
import io.cityloop.open311.persistence.RequestMapper;
import io.cityloop.open311.persistence.RequestRow;
import io.cityloop.open311.persistence.Submissions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Makes a case of a request; the same request again leads to the same case. */
@Service
public class Filing {

    private static final Map<String, String> OUR_NAMES = Map.of(
            "location", "lat",
            "reporter.name", "last_name",
            "reporter.phone", "phone",
            "address", "address_string",
            "subclass", "service_code",
            "takenAt", "attribute[" + Services.OBSERVED + "]",
            "media[0]", "media_url");

    private final Services services;
    private final Locating locating;
    private final ForeignPhotos photos;
    private final Submissions submissions;
    private final RequestMapper requests;
    private final ReportIntake intake;
    private final CaseFiles cases;
    private final CityMap map;
    private final KeyRates rates;
    private final JsonMapper json;
    private final Clock clock;

    Filing(
            Services services,
            Locating locating,
            ForeignPhotos photos,
            Submissions submissions,
            RequestMapper requests,
            ReportIntake intake,
            CaseFiles cases,
            CityMap map,
            KeyRates rates,
            JsonMapper json,
            Clock clock) {
        this.services = services;
        this.locating = locating;
        this.photos = photos;
        this.submissions = submissions;
        this.requests = requests;
        this.intake = intake;
        this.cases = cases;
        this.map = map;
        this.rates = rates;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A request that has its case.
     *
     * @param created false when it was there before
     * @param token by which the number can be asked for
     */
    public record Filed(CaseFile caseFile, boolean created, String token) {}

    /** What is left when nothing is wrong. */
    private record Checked(
            String service,
            @Nullable String subClass,
            String description,
            Locating.Located located,
            @Nullable String address,
            @Nullable URI mediaUrl,
            List<Answered> answers) {

        Optional<String> answer(String code) {
            return answers.stream()
                    .filter(one -> one.code().equals(code))
                    .map(Answered::value)
                    .findFirst();
        }
    }

    /**
     * Files it.
     *
     * @throws RejectedInput naming everything that is wrong; nothing was written
     * @throws io.cityloop.identity.NotFound when there is no such service
     * @throws io.cityloop.identity.TooManyRequests when the key is used up
     */
    public Filed file(ApiKey key, SentRequest sent, Locale locale) {
        rates.take(key);
        Checked checked = check(sent, locale);
        Submissions.Known known = known(key, sent);
        if (!known.same()) {
            throw new RejectedInput("Idempotency-Key", "open311.retry.other");
        }
        Optional<CaseFile> before = cases.findByClientId(known.token());
        if (before.isPresent()) {
            return new Filed(before.get(), false, known.token());
        }
        String photo =
                Optional.ofNullable(checked.mediaUrl()).flatMap(photos::fetch).orElse(null);
        try {
            Registered registered = intake.report(
                    report(known.token(), sent, checked, photo),
                    null,
                    arrival(key, sent, checked, known.token(), photo));
            return new Filed(registered.caseFile(), registered.created(), known.token());
        } catch (RejectedInput refused) {
            throw new RejectedInput(refused.errors().stream()
                    .map(error -> new FieldError(OUR_NAMES.getOrDefault(error.field(), error.field()), error.message()))
                    .toList());
        }
    }

    private Submissions.Known known(ApiKey key, SentRequest sent) {
        Map<String, List<String>> content = new LinkedHashMap<>(sent.form());
        content.remove("api_key");
        String all = Fingerprint.of(content);
        return sent.retryName() == null
                ? submissions.unnamed(key.id(), all)
                : submissions.named(key.id(), Fingerprint.of("named:" + sent.retryName()), all);
    }

    private Checked check(SentRequest sent, Locale locale) {
        String service = sent.text("service_code");
        if (service == null) {
            throw new RejectedInput("service_code", "open311.required");
        }
        String subClass = services.subClass(service);
        List<FieldError> errors = new ArrayList<>();
        Locating.Located located = located(sent, errors);
        String description = description(sent, services.find(service, locale), errors);
        String address = text(sent, "address_string", 200, errors);
        text(sent, "account_id", 100, errors);
        text(sent, "device_id", 200, errors);
        String email = text(sent, "email", 200, errors);
        if (email != null && !email.matches("[^\\s@]{1,100}@[^\\s@]{1,98}")) {
            errors.add(new FieldError("email", "open311.email.wrong"));
        }
        text(sent, "first_name", 50, errors);
        text(sent, "last_name", 50, errors);
        if (sent.retryName() != null && sent.retryName().length() > 200) {
            errors.add(new FieldError("Idempotency-Key", "open311.tooLong"));
        }
        URI media = mediaUrl(sent, errors);
        List<Answered> answers = Answers.read(services.attributes(service, locale), sent.attributes(), errors);
        answers.stream()
                .filter(one -> one.code().equals(Services.COMPONENT)
                        && map.component(one.value()).isEmpty())
                .forEach(one -> errors.add(
                        new FieldError("attribute[" + one.code() + "]", "open311.attribute.unknownComponent")));
        if (!errors.isEmpty() || located == null) {
            throw new RejectedInput(errors);
        }
        return new Checked(service, subClass, description, located, address, media, answers);
    }

    private Locating.@Nullable Located located(SentRequest sent, List<FieldError> errors) {
        try {
            return locating.find(
                    sent.text("lat"), sent.text("long"), sent.text("address_id"), sent.text("address_string"));
        } catch (RejectedInput refused) {
            errors.addAll(refused.errors());
            return null;
        }
    }

    /** What is wrong may be plain from the service alone; a report without words then says that. */
    private static String description(SentRequest sent, Services.Service service, List<FieldError> errors) {
        String given = sent.text("description");
        if (given == null) {
            return service.name();
        }
        String words = given.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .strip();
        if (words.length() > 4000) {
            errors.add(new FieldError("description", "open311.tooLong"));
        }
        return words.length() < 2 ? service.name() + " " + words : words;
    }

    private static @Nullable String text(SentRequest sent, String name, int longest, List<FieldError> errors) {
        String text = sent.text(name);
        if (text != null && text.length() > longest) {
            errors.add(new FieldError(name, "open311.tooLong"));
        }
        return text;
    }

    private static @Nullable URI mediaUrl(SentRequest sent, List<FieldError> errors) {
        String text = text(sent, "media_url", 1000, errors);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                return uri;
            }
        } catch (java.net.URISyntaxException none) {
            // said below
        }
        errors.add(new FieldError("media_url", "open311.media.wrong"));
        return null;
    }

    private static Report report(String token, SentRequest sent, Checked checked, @Nullable String photo) {
        return new Report(
                token,
                "citizen",
                checked.subClass(),
                checked.description(),
                checked.located().point(),
                checked.address(),
                new Reporter(name(sent), sent.text("phone")),
                photo == null ? List.of() : List.of(photo),
                null,
                null,
                false,
                checked.answer(Services.OBSERVED).flatMap(Moments::read).orElse(null));
    }

    /** Family name first where it is written in characters. */
    private static @Nullable String name(SentRequest sent) {
        String first = sent.text("first_name");
        String last = sent.text("last_name");
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        boolean characters = (first + last).codePoints().anyMatch(Character::isIdeographic);
        return characters ? last + first : first + " " + last;
    }

    private Arrival arrival(ApiKey key, SentRequest sent, Checked checked, String token, @Nullable String photo) {
        String unfetched = checked.mediaUrl() == null || photo != null
                ? null
                : checked.mediaUrl().toString();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("via", "open311");
        details.put("program", key.name());
        details.put("locatedBy", checked.located().by());
        if (unfetched != null) {
            details.put("mediaUrl", unfetched);
        }
        if (!checked.answers().isEmpty()) {
            details.put(
                    "answers",
                    checked.answers().stream()
                            .collect(Collectors.toMap(
                                    Answered::code,
                                    Answered::name,
                                    (one, more) -> one + "、" + more,
                                    LinkedHashMap::new)));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Arrival(details, opened -> {
            requests.insert(new RequestRow(
                    opened.number(),
                    key.id(),
                    token,
                    checked.located().by(),
                    sent.text("account_id"),
                    sent.text("device_id"),
                    sent.text("email"),
                    unfetched,
                    json.writeValueAsString(checked.answers()),
                    now));
            if (checked.answer(Services.DANGER).filter("yes"::equals).isPresent()) {
                cases.markUrgent(opened.number(), true);
            }
        });
    }
}
