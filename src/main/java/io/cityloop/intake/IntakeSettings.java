package io.cityloop.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.intake.*}.
 *
 * @param reopenDays calendar days after closing within which "not solved" reopens a case (loop.md section 3)
 * @param descriptionLength most characters of a description; 4,000 is what Open311 allows and the column holds
 * @param photos most photos of one report
 */
@ConfigurationProperties("cityloop.intake")
record IntakeSettings(
        @DefaultValue("15") int reopenDays,
        @DefaultValue("4000") int descriptionLength,
        @DefaultValue("9") int photos) {}
