package io.cityloop.identity.web;

import io.cityloop.identity.FieldError;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** What an exception means to the client, before it is put into words; texts may be message keys. */
record Refusal(Kind kind, String detail, List<FieldError> errors, HttpHeaders headers) {

    static Refusal of(Kind kind) {
        return of(kind, kind.detailKey());
    }

    static Refusal of(Kind kind, String detail) {
        return new Refusal(kind, detail, List.of(), new HttpHeaders());
    }

    static Refusal ofFields(List<FieldError> errors) {
        return new Refusal(Kind.REJECTED_INPUT, Kind.REJECTED_INPUT.detailKey(), errors, new HttpHeaders());
    }

    static Refusal ofField(String field, String message) {
        return ofFields(List.of(new FieldError(field, message)));
    }

    /** Says nothing beyond what its kind says anyway. */
    boolean isGeneral() {
        return detail.equals(kind.detailKey());
    }

    Refusal with(String header, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new Refusal(kind, detail, errors, more);
    }
}
