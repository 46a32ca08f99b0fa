package io.cityloop.open311.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.Actor;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ApiKeys;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Fingerprint;
import io.cityloop.open311.domain.KeyText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

@Service
class StoredKeys implements ApiKeys {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CONTACT = 200;
    private static final int MOST_PER_HOUR = 1_000_000;

    private final KeyMapper mapper;
    private final Open311Settings settings;
    private final Clock clock;
    private final Cache<String, ApiKey> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(20))
            .maximumSize(10_000)
            .build();

    StoredKeys(KeyMapper mapper, Open311Settings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Issued issue(@Nullable String name, @Nullable String contact, @Nullable Integer perHour, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        String program = text("name", name, LONGEST_NAME, errors);
        String answers = text("contact", contact, LONGEST_CONTACT, errors);
        int rate = perHour == null ? settings.perHour() : perHour;
        if (rate < 1 || rate > MOST_PER_HOUR) {
            errors.add(new FieldError("perHour", "open311.key.perHour.wrong"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        String text = KeyText.random();
        return new Issued(insert(text, program, answers, rate, by), text);
    }

    @Override
    public ApiKey adopt(String text, String name, String contact, Actor by) {
        ApiKey known = mapper.findByHash(Fingerprint.of(text));
        if (known != null) {
            return known;
        }
        try {
            return insert(text, name, contact, settings.perHour(), by);
        } catch (DuplicateKeyException anotherNode) {
            return Objects.requireNonNull(mapper.findByHash(Fingerprint.of(text)));
        }
    }

    @Override
    public String random() {
        return KeyText.random();
    }

    private ApiKey insert(String text, String name, String contact, int perHour, Actor by) {
        String hash = Fingerprint.of(text);
        mapper.insert(hash, KeyText.start(text), name, contact, perHour, by.username(), now());
        return Objects.requireNonNull(mapper.findByHash(hash));
    }

    @Override
    public Optional<ApiKey> find(String text) {
        if (!KeyText.wellFormed(text)) {
            return Optional.empty();
        }
        return Optional.ofNullable(remembered.get(Fingerprint.of(text), mapper::findByHash))
                .filter(ApiKey::valid);
    }

    @Override
    public List<ApiKey> all() {
        return mapper.all();
    }

    @Override
    public void revoke(long id, Actor by) {
        if (mapper.find(id) == null) {
            throw new NotFound("open311.key.notFound");
        }
        mapper.revoke(id, by.username(), now());
        remembered.invalidateAll();
    }

    private static String text(String field, @Nullable String given, int longest, List<FieldError> errors) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "open311.required"));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, "open311.tooLong"));
        }
        return text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
