package io.cityloop.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code cityloop.casefile.*}.
 *
 * @param numberTemplate form of case numbers
 * @param photoSize largest photo taken in
 * @param photoPixels most pixels a photo may have once decoded
 * @param photoDecoders how many photos are decoded at once; each may need some hundred megabytes for a moment
 */
@ConfigurationProperties("cityloop.casefile")
public record CasefileSettings(
        @DefaultValue("{region6}{yyyyMMdd}{seq5}") String numberTemplate,
        @DefaultValue("12MB") DataSize photoSize,
        @DefaultValue("40000000") long photoPixels,
        @DefaultValue("2") int photoDecoders) {}
