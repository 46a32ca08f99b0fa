package io.cityloop.web;

import io.cityloop.catalog.Catalog;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk of the hotline: one page, one call, no mouse. */
@Controller
class HotlinePages {

    private final Permissions permissions;
    private final Catalog catalog;

    HotlinePages(Permissions permissions, Catalog catalog) {
        this.permissions = permissions;
        this.catalog = catalog;
    }

    @GetMapping("/hotline")
    String desk(Model model) {
        model.addAttribute("operator", permissions.require(Action.HOTLINE));
        model.addAttribute("subClasses", catalog.subClasses());
        return "web/hotline";
    }
}
