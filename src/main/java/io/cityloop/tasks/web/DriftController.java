package io.cityloop.tasks.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.tasks.Drift;
import io.cityloop.tasks.persistence.DriftMapper;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where database and engine disagree, for the administrator. */
@RestController
class DriftController {

    private static final int MOST = 200;

    private final DriftMapper drifts;
    private final Permissions permissions;

    DriftController(DriftMapper drifts, Permissions permissions) {
        this.drifts = drifts;
        this.permissions = permissions;
    }

    /** What is not settled, newest first. */
    @GetMapping("/api/admin/drift")
    Drifts drift() {
        permissions.require(Action.ENGINE_ADMIN);
        return new Drifts(drifts.open(MOST));
    }

    /** Everything that is not settled. */
    record Drifts(List<Drift> items) {}
}
