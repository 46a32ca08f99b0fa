package io.cityloop.open311.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.open311.ApiKey;
import io.cityloop.open311.ApiKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/open311/keys}: keys for programs, given and taken by administrators. */
@RestController
@RequestMapping("/api/open311/keys")
class KeyController {

    private final Permissions permissions;
    private final ApiKeys keys;

    KeyController(Permissions permissions, ApiKeys keys) {
        this.permissions = permissions;
        this.keys = keys;
    }

    record Wanted(
            @Nullable String name,
            @Nullable String contact,
            @Nullable Integer perHour) {}

    record Given(ApiKey key, String apiKey) {}

    record Items(List<ApiKey> items) {}

    /** A new key; its text is in this answer and nowhere else. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Given issue(@RequestBody Wanted wanted) {
        Person person = permissions.require(Action.INTEGRATIONS_EDIT);
        ApiKeys.Issued issued = keys.issue(wanted.name(), wanted.contact(), wanted.perHour(), actor(person));
        return new Given(issued.key(), issued.text());
    }

    /** All keys, without their text. */
    @GetMapping
    Items all() {
        permissions.require(Action.INTEGRATIONS_EDIT);
        return new Items(keys.all());
    }

    /** Ends a key. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        keys.revoke(id, actor(permissions.require(Action.INTEGRATIONS_EDIT)));
    }

    private static Actor actor(Person person) {
        return Actor.of(person, Role.ADMINISTRATOR, null, null);
    }
}
