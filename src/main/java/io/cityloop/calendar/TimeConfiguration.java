package io.cityloop.calendar;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Where all time comes from. An auto-configuration, so that a clock or zone a test defines is seen first and wins.
 */
@AutoConfiguration
public class TimeConfiguration {

    /** The application's clock: UTC, whole milliseconds as the database keeps them. */
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The zone of the city, in which days begin and people read the time; setting {@code cityloop.zone}. */
    @Bean
    @ConditionalOnMissingBean(ZoneId.class)
    ZoneId cityZone(@Value("${cityloop.zone:Asia/Shanghai}") ZoneId zone) {
        return zone;
    }
}
