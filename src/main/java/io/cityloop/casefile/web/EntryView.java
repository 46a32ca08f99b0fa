package io.cityloop.casefile.web;

import io.cityloop.casefile.ChainLink;
import io.cityloop.casefile.TimelineEntry;
import io.cityloop.identity.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A timeline entry with all that its hash is made of, in the same writing. */
record EntryView(
        int seq,
        int round,
        String at,
        String username,
        String name,
        @Nullable String role,
        @Nullable String organisation,
        String action,
        Map<String, Object> details,
        @Nullable String reason,
        String previousHash,
        String hash) {

    static EntryView of(TimelineEntry entry) {
        Role role = entry.actor().role();
        return new EntryView(
                entry.seq(),
                entry.round(),
                ChainLink.text(entry.at()),
                entry.actor().username(),
                entry.actor().name(),
                role == null ? null : role.key(),
                entry.actor().organisation(),
                entry.action(),
                entry.details(),
                entry.reason(),
                entry.previousHash(),
                entry.hash());
    }
}
