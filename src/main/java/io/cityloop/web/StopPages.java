package io.cityloop.web;

import io.cityloop.casefile.ReporterContacts;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a reporter ends the messages about his case; asking first, because mail readers open links by themselves. */
@Controller
class StopPages {

    private final ReporterContacts contacts;
    private final RateLimits limits;
    private final ClientAddress address;

    StopPages(ReporterContacts contacts, RateLimits limits, ClientAddress address) {
        this.contacts = contacts;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping("/notifications/stop/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, Model model) {
        limits.take("track-address", address.of(request));
        model.addAttribute("number", contacts.caseOf(token).orElseThrow(() -> new NotFound("casefile.notFound")));
        model.addAttribute("token", token);
        model.addAttribute("stopped", false);
        return "citizen/stop";
    }

    @PostMapping("/notifications/stop/{token}")
    String stop(@PathVariable String token, HttpServletRequest request, Model model) {
        limits.take("track-address", address.of(request));
        model.addAttribute("number", contacts.stop(token));
        model.addAttribute("token", token);
        model.addAttribute("stopped", true);
        return "citizen/stop";
    }
}
