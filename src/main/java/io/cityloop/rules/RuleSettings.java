package io.cityloop.rules;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rule engine.
 *
 * @param location where the rule sources lie, a resource location of a folder
 * @param maxFirings how many rule firings one judgement may take
 * @param timeLimit how long one judgement may take
 */
@ConfigurationProperties("cityloop.rules")
public record RuleSettings(
        @DefaultValue("classpath:rules/") String location,
        @DefaultValue("10000") int maxFirings,
        @DefaultValue("2s") Duration timeLimit) {

    /** The defaults, for use outside an application context. */
    public static RuleSettings defaults() {
        return new RuleSettings("classpath:rules/", 10_000, Duration.ofSeconds(2));
    }
}
