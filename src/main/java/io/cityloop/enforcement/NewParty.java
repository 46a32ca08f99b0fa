package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/** A party as it is entered; {@link PenaltyFiles} checks it. */
public record NewParty(
        @Nullable PartyRole role,
        @Nullable PartyKind kind,
        @Nullable String name,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String representative) {}
