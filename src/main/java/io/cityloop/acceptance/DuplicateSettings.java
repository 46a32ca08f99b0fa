package io.cityloop.acceptance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far around the rules on duplicates look; what they make of it is theirs.
 *
 * @param metres how far around the place, at most 1,000
 * @param period how long back
 * @param most how many open cases are looked at
 */
@ConfigurationProperties("cityloop.duplicates")
public record DuplicateSettings(
        @DefaultValue("200") double metres,
        @DefaultValue("30d") Duration period,
        @DefaultValue("30") int most) {}
