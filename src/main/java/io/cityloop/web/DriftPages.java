package io.cityloop.web;

import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where database and engine disagree; the page's island reads {@code /api/admin/drift}. */
@Controller
class DriftPages {

    private final Permissions permissions;

    DriftPages(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/admin/drift")
    String drift() {
        permissions.require(Action.ENGINE_ADMIN);
        return "web/drift";
    }
}
