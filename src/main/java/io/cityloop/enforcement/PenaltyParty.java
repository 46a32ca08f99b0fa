package io.cityloop.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a penalty file.
 *
 * @param identity resident identity number or unified social credit code, check digit right; null when not known
 * @param representative legal representative of an organisation
 */
public record PenaltyParty(
        long id,
        PartyRole role,
        PartyKind kind,
        String name,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String representative) {}
