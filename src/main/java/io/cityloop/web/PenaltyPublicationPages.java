package io.cityloop.web;

import io.cityloop.enforcement.PublishedDecisions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published penalty decisions for everybody, without an account and without anything personal. */
@Controller
class PenaltyPublicationPages {

    private static final int PAGE = 20;

    private final PublishedDecisions published;

    PenaltyPublicationPages(PublishedDecisions published) {
        this.published = published;
    }

    @GetMapping("/penalties")
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        var decisions = published.list(before, PAGE + 1);
        var shown = decisions.stream().limit(PAGE).toList();
        model.addAttribute("decisions", shown);
        model.addAttribute("before", before);
        model.addAttribute("withdrawn", before == null ? published.withdrawn(PAGE) : List.of());
        model.addAttribute("next", decisions.size() > PAGE ? shown.getLast().id() : null);
        return "citizen/penalties";
    }
}
