package io.cityloop.identity.web;

import io.cityloop.identity.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where staff and citizens with an account log in. */
@Controller
class LoginPage {

    private final CurrentPerson currentPerson;
    private final SecuritySettings settings;
    private final boolean demoRuns;

    LoginPage(
            CurrentPerson currentPerson,
            SecuritySettings settings,
            @Value("${cityloop.demo.enabled:false}") boolean demoRuns) {
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.demoRuns = demoRuns;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String loggedOut,
            @RequestParam(required = false) @Nullable String registered,
            @RequestParam(required = false) @Nullable Long wait,
            Model model) {
        if (currentPerson.find().isPresent()) {
            return "redirect:" + settings.homePage();
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("loggedOut", loggedOut != null);
        model.addAttribute("registered", registered != null);
        model.addAttribute("wait", wait);
        model.addAttribute("demo", demoRuns);
        return "identity/login";
    }
}
