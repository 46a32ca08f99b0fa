package io.cityloop.web;

import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.Publications;
import io.cityloop.identity.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published results for everybody, without an account: regions and departments, never people. */
@Controller
class PublicationPages {

    private static final int PERIODS = 36;

    private final Publications publications;

    PublicationPages(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/publication")
    String latest(Model model) {
        var published = publications.published(PERIODS);
        model.addAttribute("published", published);
        model.addAttribute(
                "publication",
                published.stream()
                        .findFirst()
                        .flatMap(info -> publications.of(info.period()))
                        .orElse(null));
        return "citizen/publication";
    }

    @GetMapping("/publication/{key}")
    String period(@PathVariable String key, Model model) {
        var found = Period.parse(key)
                .flatMap(publications::of)
                .orElseThrow(() -> new NotFound("web.evaluation.notPublished"));
        model.addAttribute("published", publications.published(PERIODS));
        model.addAttribute("publication", found);
        return "citizen/publication";
    }
}
