package io.cityloop.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public is shown of cases, settings {@code cityloop.public.*}.
 *
 * @param cases whether there is a public list at all
 * @param photos whether copies of the photos taken after handling are shown
 * @param photoSide longest side of such a copy in pixels
 * @param days how many days back the list, the map and the feeds reach when nobody says
 * @param hidden sub-classes whose cases are never shown, such as those that happen in homes
 * @param mapPoints most cases on one map
 * @param feedEntries most entries of a feed
 */
@ConfigurationProperties("cityloop.public")
public record PublicSettings(
        @DefaultValue("true") boolean cases,
        @DefaultValue("true") boolean photos,
        @DefaultValue("1280") int photoSide,
        @DefaultValue("90") int days,
        @DefaultValue Set<String> hidden,
        @DefaultValue("1000") int mapPoints,
        @DefaultValue("50") int feedEntries) {

    /** Whether cases of this sub-class are never shown; one that has none yet is no secret. */
    public boolean hides(@Nullable String subClass) {
        return subClass != null && hidden.contains(subClass);
    }
}
