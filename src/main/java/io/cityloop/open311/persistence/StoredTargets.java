package io.cityloop.open311.persistence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.open311.PushSettings;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class StoredTargets implements PushTargets {

    private static final TypeReference<Map<String, String>> SERVICES = new TypeReference<>() {};
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final TargetMapper mapper;
    private final PushSettings settings;
    private final Catalog catalog;
    private final JsonMapper json;
    private final Clock clock;
    /** Asked at every step of every case, changed hardly ever. */
    private final LoadingCache<Integer, List<PushTarget>> remembered;

    StoredTargets(TargetMapper mapper, PushSettings settings, Catalog catalog, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.catalog = catalog;
        this.json = json;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(one -> mapper.all().stream().map(this::read).toList());
    }

    private PushTarget read(TargetRow row) {
        return new PushTarget(
                row.id(),
                row.name(),
                row.url(),
                row.jurisdiction(),
                row.secret(),
                row.format(),
                row.moment(),
                row.regions().isEmpty() ? List.of() : List.of(row.regions().split(",")),
                json.readValue(row.services(), SERVICES),
                row.enabled(),
                row.createdBy(),
                row.createdAt());
    }

    @Override
    public List<PushTarget> all() {
        return remembered.get(1);
    }

    @Override
    public PushTarget create(Wanted wanted, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        String name = text("name", wanted.name(), 80, errors);
        String url = url(wanted.url(), errors);
        String secret = text("secret", wanted.secret(), 64, errors);
        if (!secret.isEmpty() && settings.secret(secret).isEmpty()) {
            errors.add(new FieldError("secret", "open311.target.secret.unknown"));
        }
        String format = oneOf("format", wanted.format(), Set.of("json", "xml"), "json", errors);
        String moment = oneOf(
                "moment", wanted.moment(), Set.of(PushTarget.REPORTED, PushTarget.FILED), PushTarget.FILED, errors);
        List<String> regions = wanted.regions() == null ? List.of() : wanted.regions();
        if (regions.size() > 50 || regions.stream().anyMatch(code -> !code.matches("[0-9]{6,12}"))) {
            errors.add(new FieldError("regions", "open311.target.regions.wrong"));
        }
        Map<String, String> services = wanted.services() == null ? Map.of() : wanted.services();
        if (services.isEmpty()) {
            errors.add(new FieldError("services", "open311.required"));
        }
        services.forEach((subClass, code) -> {
            if (catalog.subClass(subClass).isEmpty() || code.isBlank() || code.length() > 100) {
                errors.add(new FieldError("services[" + subClass + "]", "open311.target.service.wrong"));
            }
        });
        String jurisdiction =
                wanted.jurisdiction() == null || wanted.jurisdiction().isBlank()
                        ? null
                        : text("jurisdiction", wanted.jurisdiction(), 100, errors);
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        mapper.insert(new TargetRow(
                0,
                name,
                url,
                jurisdiction,
                secret,
                format,
                moment,
                String.join(",", regions),
                json.writeValueAsString(services),
                true,
                by.username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        remembered.invalidateAll();
        return all().getLast();
    }

    @Override
    public void enable(long id, boolean enabled) {
        if (mapper.enable(id, enabled) == 0 && all().stream().noneMatch(target -> target.id() == id)) {
            throw new NotFound("open311.target.notFound");
        }
        remembered.invalidateAll();
    }

    @Override
    public List<String> secrets() {
        Map<String, String> secrets = settings.secrets();
        return secrets == null ? List.of() : secrets.keySet().stream().sorted().toList();
    }

    private static String url(@Nullable String given, List<FieldError> errors) {
        String text = text("url", given, 500, errors);
        try {
            URI uri = new URI(text);
            boolean called = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!text.isEmpty()
                    && (!called || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null)) {
                errors.add(new FieldError("url", "open311.media.wrong"));
            }
        } catch (URISyntaxException none) {
            errors.add(new FieldError("url", "open311.media.wrong"));
        }
        return text.replaceAll("/+$", "");
    }

    private static String oneOf(
            String field, @Nullable String given, Set<String> words, String unsaid, List<FieldError> errors) {
        String word = given == null || given.isBlank() ? unsaid : given.strip();
        if (!words.contains(word)) {
            errors.add(new FieldError(field, "open311.target.word"));
        }
        return word;
    }

    private static String text(String field, @Nullable String given, int longest, List<FieldError> errors) {
        String text = Objects.requireNonNullElse(given, "").strip();
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "open311.required"));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, "open311.tooLong"));
        }
        return text;
    }
}
