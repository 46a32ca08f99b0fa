package io.cityloop.rules;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the rule engine.
 *
 * @param location where the shipped rule sources lie, a resource location of a folder
 * @param maxFirings how many rule firings one judgement may take
 * @param timeLimit how long one judgement may take
 * @param pooledSessions how many emptied sessions a version keeps for use
 * @param compiledVersions how many versions beside those in force are kept compiled
 * @param notice how long before it begins an activation is known at the earliest, so that every node is ready; longer than
 *     {@code poll}
 * @param poll how often a node looks for activations of other nodes
 * @param trialDecisions how many past decisions a trial judges again
 * @param trialWindow among how many of the newest they are chosen
 * @param trialLimit how long one decision may take in a trial before it counts as stuck
 * @param maxSources how large the sources of one version may be together
 * @param maxFiles how many files a version may have
 * @param editableCells up to how many cells a table is edited on a page; a larger one is edited as text or brought as a file.
 *     Every cell is a form field, of which a server takes so many
 */
@ConfigurationProperties("cityloop.rules")
public record RuleSettings(
        @DefaultValue("classpath:rules/") String location,
        @DefaultValue("10000") int maxFirings,
        @DefaultValue("2s") Duration timeLimit,
        @DefaultValue("32") int pooledSessions,
        @DefaultValue("8") int compiledVersions,
        @DefaultValue("5s") Duration notice,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("120") int trialDecisions,
        @DefaultValue("1000") int trialWindow,
        @DefaultValue("5s") Duration trialLimit,
        @DefaultValue("4MB") DataSize maxSources,
        @DefaultValue("30") int maxFiles,
        @DefaultValue("4000") int editableCells) {

    /** The defaults, for use outside an application context. */
    public static RuleSettings defaults() {
        return defaults(10_000, Duration.ofSeconds(2));
    }

    /** The defaults with limits of one's own. */
    public static RuleSettings defaults(int maxFirings, Duration timeLimit) {
        return new RuleSettings(
                "classpath:rules/",
                maxFirings,
                timeLimit,
                32,
                8,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                120,
                1000,
                Duration.ofSeconds(5),
                DataSize.ofMegabytes(4),
                30,
                4000);
    }
}
