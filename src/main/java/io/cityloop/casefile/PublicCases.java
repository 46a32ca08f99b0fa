package io.cityloop.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What everybody may see of the city's cases; a bean. Only cases the city has filed, and of those none that is joined to
 * another, was void or taken back, or accuses somebody of breaking a law: decisions about people are published by the
 * rules of enforcement.
 */
public interface PublicCases {

    /** A page of cases, newest first; empty while the city shows none. */
    PublicPage list(PublicQuery query);

    /** The case of this reference, if the public may see it. */
    Optional<PublicCase> find(String reference);

    /** Hashes of the photos of what was done, in the order they were taken; see {@link PublicPhotos}. */
    List<String> photos(String reference);
}
