package io.cityloop.open311.web;

import io.cityloop.casefile.FeedQuery;
import io.cityloop.identity.FieldError;
import io.cityloop.identity.RejectedInput;
import io.cityloop.open311.Open311Settings;
import io.cityloop.open311.domain.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a list: each may be given several times or with commas; an empty one counts as not given. */
final class ListQuery {

    private final HttpServletRequest request;
    private final Open311Settings settings;
    private final List<FieldError> errors = new ArrayList<>();

    ListQuery(HttpServletRequest request, Open311Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** The numbers asked for, which override everything else. */
    List<String> numbers() {
        List<String> numbers = values("service_request_id");
        if (numbers.size() > settings.rows()) {
            throw new RejectedInput("service_request_id", "open311.list.tooMany");
        }
        return numbers.stream()
                .filter(number -> number.matches("[0-9A-Za-z-]{1,32}"))
                .toList();
    }

    boolean byNumber() {
        return !values("service_request_id").isEmpty();
    }

    boolean extended() {
        String text = first("extensions");
        return text != null && Set.of("true", "1", "yes").contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    /** Everything else. Throws {@link RejectedInput} with all that is wrong. */
    FeedQuery query(Instant now) {
        Instant start = moment("start_date");
        Instant end = moment("end_date");
        Instant changedAfter = moment("updated_after");
        Instant changedBefore = moment("updated_before");
        Duration widest = Duration.ofDays(settings.days());
        Instant to = end != null ? end : start != null && start.plus(widest).isBefore(now) ? start.plus(widest) : now;
        Instant from = start != null ? start : to.minus(widest);
        if (from.isAfter(to) && (start == null || end != null)) {
            errors.add(new FieldError("end_date", "open311.list.backwards"));
        } else if (Duration.between(from, to).compareTo(widest) > 0) {
            errors.add(new FieldError("end_date", "open311.list.tooWide"));
        }
        Boolean open = open();
        int rows = number("page_size", settings.rows(), settings.rows());
        int page = number("page", 1, settings.deepest());
        long offset = (page - 1L) * rows;
        if (offset >= settings.deepest()) {
            errors.add(new FieldError("page", "open311.list.tooDeep"));
        }
        if (!errors.isEmpty()) {
            throw new RejectedInput(errors);
        }
        List<String> services = values("service_code");
        Set<String> codes = new HashSet<>(services.stream()
                .filter(code -> code.matches("[0-9A-Za-z]{1,16}"))
                .toList());
        boolean unclassified = codes.remove(settings.unclassified());
        if (!services.isEmpty() && codes.isEmpty() && !unclassified) {
            // Asked for services no case can have: a code of no characters matches none.
            codes.add("-");
        }
        return new FeedQuery(codes, unclassified, open, from, to, changedAfter, changedBefore, (int) offset, rows);
    }

    private @Nullable Boolean open() {
        Set<String> statuses = new HashSet<>(values("status"));
        if (!Set.of("open", "closed").containsAll(statuses)) {
            errors.add(new FieldError("status", "open311.list.status"));
        }
        return statuses.size() == 1 ? Boolean.valueOf(statuses.contains("open")) : null;
    }

    private int number(String name, int unsaid, int most) {
        String text = first(name);
        if (text == null) {
            return unsaid;
        }
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            errors.add(new FieldError(name, "open311.list.number"));
            return unsaid;
        }
        return Integer.parseInt(text);
    }

    private @Nullable Instant moment(String name) {
        String text = first(name);
        if (text == null) {
            return null;
        }
        return Moments.read(text).orElseGet(() -> {
            errors.add(new FieldError(name, "open311.list.moment"));
            return null;
        });
    }

    private @Nullable String first(String name) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<String> values(String name) {
        String[] given = request.getParameterValues(name);
        return given == null
                ? List.of()
                : Stream.of(given)
                        .flatMap(one -> Stream.of(one.split(",")))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }
}
