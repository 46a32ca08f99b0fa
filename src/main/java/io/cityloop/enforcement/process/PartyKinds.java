package io.cityloop.enforcement.process;

import java.util.Locale;

/** Tells persons from organisations by the fact {@code partyKind}, as a code or in words. */
final class PartyKinds {

    private PartyKinds() {}

    static boolean isOrganisation(String partyKind) {
        String kind = partyKind.toLowerCase(Locale.ROOT);
        return kind.contains("organisation")
                || kind.contains("company")
                || kind.contains("法人")
                || kind.contains("单位")
                || kind.contains("组织")
                || kind.contains("企业");
    }
}
