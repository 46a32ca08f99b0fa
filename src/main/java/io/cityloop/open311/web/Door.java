package io.cityloop.open311.web;

import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.NotAllowed;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RateLimits;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ApiKeys;
import io.cityloop.open311.Open311Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who comes in: everybody to read, at a rate; to report, whoever has a key. */
@Component
class Door {

    private final ApiKeys keys;
    private final RateLimits limits;
    private final ClientAddress address;
    private final Open311Settings settings;

    Door(ApiKeys keys, RateLimits limits, ClientAddress address, Open311Settings settings) {
        this.keys = keys;
        this.limits = limits;
        this.address = address;
        this.settings = settings;
    }

    /** Lets a reader in who speaks of this city or of none. */
    void admit(HttpServletRequest request) {
        limits.take("open311-address", address.of(request));
        String jurisdiction = request.getParameter("jurisdiction_id");
        if (jurisdiction != null
                && !jurisdiction.isBlank()
                && !jurisdiction.strip().equals(settings.jurisdiction())) {
            throw new NotFound("open311.jurisdiction.unknown");
        }
    }

    /** The key a report comes under; guessing keys is slow. */
    ApiKey key(HttpServletRequest request) {
        String text = Objects.requireNonNullElse(request.getParameter("api_key"), "");
        return keys.find(text.strip()).orElseThrow(() -> {
            limits.take("open311-wrong-key", address.of(request));
            return new NotAllowed("open311.key.wrong");
        });
    }

    /** Where this server is reached from outside. */
    String here() {
        return settings.address() != null
                ? settings.address()
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
