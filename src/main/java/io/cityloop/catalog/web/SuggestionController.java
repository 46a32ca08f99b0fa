package io.cityloop.catalog.web;

import io.cityloop.catalog.SubClassSuggestion;
import io.cityloop.catalog.SubClassSuggestions;
import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/catalog/suggestions}: what somebody may mean by his words, so that nobody has to know the standard. */
@RestController
class SuggestionController {

    private static final int OFFERED = 3;

    private final SubClassSuggestions suggestions;
    private final RateLimits limits;
    private final ClientAddress address;

    SuggestionController(SubClassSuggestions suggestions, RateLimits limits, ClientAddress address) {
        this.suggestions = suggestions;
        this.limits = limits;
        this.address = address;
    }

    /** Three at most, the likeliest first. */
    @GetMapping("/api/catalog/suggestions")
    Suggestions suggest(@RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        limits.take("suggestion-address", address.of(request));
        return new Suggestions(
                suggestions.of(words, OFFERED).stream().map(Suggestion::of).toList());
    }

    record Suggestions(List<Suggestion> items) {}

    /** A sub-class to choose; {@code share} is how well it fits, the best having 100. */
    record Suggestion(String code, String name, String className, int share) {

        static Suggestion of(SubClassSuggestion one) {
            return new Suggestion(
                    one.subClass().code(), one.subClass().name(), one.subClass().className(), one.share());
        }
    }
}
