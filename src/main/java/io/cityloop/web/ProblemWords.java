package io.cityloop.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which words an error page has for a status; a status without its own is told as one of its family. */
@Component("problemWords")
class ProblemWords {

    private static final Set<Integer> OWN = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    /** The part of the message key for this status, {@code 404} or {@code 4xx}. */
    public String code(@Nullable Object status) {
        var number = status instanceof Integer known ? known : 500;
        return OWN.contains(number) ? Integer.toString(number) : number / 100 == 4 ? "4xx" : "500";
    }
}
