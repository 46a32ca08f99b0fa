package io.cityloop.evaluation.web;

import io.cityloop.evaluation.Publication;
import io.cityloop.evaluation.Publications;
import io.cityloop.identity.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published periods, for everybody. */
@RestController
@RequestMapping("/api/publications")
class PublicationsApi {

    private static final int YEAR = 12;

    private final Publications publications;

    PublicationsApi(Publications publications) {
        this.publications = publications;
    }

    record Items(List<PeriodView> items) {}

    @GetMapping
    Items list(@RequestParam @Nullable Integer limit) {
        return new Items(publications.published(Asked.limit(limit, YEAR)).stream()
                .map(PeriodView::of)
                .toList());
    }

    @GetMapping("/{period}")
    Publication of(@PathVariable String period) {
        return publications.of(Asked.period(period)).orElseThrow(() -> new NotFound("evaluation.notPublished"));
    }
}
