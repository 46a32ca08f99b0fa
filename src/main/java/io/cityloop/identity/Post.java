package io.cityloop.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role held somewhere. Codes; a null organisation means all of them, a null region the whole city. Region codes are
 * prefixes: a district has 6 digits, a street 9, a community 12, and a post covers every code that starts with its own.
 */
public record Post(
        Role role, @Nullable String organisation, @Nullable String region) {

    /** A post without borders inside the city. */
    public static Post cityWide(Role role) {
        return new Post(role, null, null);
    }

    /**
     * Whether a row of this organisation and region lies within the post. A null of the row means that it is bound to
     * no organisation (or region), so every holder of the role may see to it.
     */
    public boolean covers(@Nullable String rowOrganisation, @Nullable String rowRegion) {
        return (organisation == null || rowOrganisation == null || organisation.equals(rowOrganisation))
                && (region == null || rowRegion == null || rowRegion.startsWith(region));
    }
}
