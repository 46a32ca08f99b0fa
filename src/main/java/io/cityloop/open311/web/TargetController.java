package io.cityloop.open311.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Actor;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Role;
import io.cityloop.open311.CasePush;
import io.cityloop.open311.CasePushes;
import io.cityloop.open311.PushTarget;
import io.cityloop.open311.PushTargets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/open311/targets} and {@code pushes}: servers that cases go on to, and what got stuck on the way. */
@RestController
@RequestMapping("/api/open311")
class TargetController {

    private static final int MOST = 200;

    private final Permissions permissions;
    private final PushTargets targets;
    private final CasePushes pushes;

    TargetController(Permissions permissions, PushTargets targets, CasePushes pushes) {
        this.permissions = permissions;
        this.targets = targets;
        this.pushes = pushes;
    }

    record Targets(List<PushTarget> items) {}

    record Pushes(List<CasePush> items) {}

    record Enabled(boolean enabled) {}

    /** All servers. */
    @GetMapping("/targets")
    Targets all() {
        permissions.require(Action.INTEGRATIONS_EDIT);
        return new Targets(targets.all());
    }

    /** Enters one. */
    @PostMapping("/targets")
    @ResponseStatus(HttpStatus.CREATED)
    PushTarget create(@RequestBody PushTargets.Wanted wanted) {
        var person = permissions.require(Action.INTEGRATIONS_EDIT);
        return targets.create(wanted, Actor.of(person, Role.ADMINISTRATOR, null, null));
    }

    /** Stops one, or lets it go on. */
    @PutMapping("/targets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable long id, @RequestBody Enabled wanted) {
        permissions.require(Action.INTEGRATIONS_EDIT);
        targets.enable(id, wanted.enabled());
    }

    /** What needs somebody. */
    @GetMapping("/pushes")
    Pushes stuck() {
        permissions.require(Action.INTEGRATIONS_EDIT);
        return new Pushes(pushes.stuck(MOST));
    }

    /** Tries one again. */
    @PostMapping("/pushes/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable long id) {
        permissions.require(Action.INTEGRATIONS_EDIT);
        pushes.retry(id);
    }
}
