package io.cityloop.rules;

import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of rules and how they come into force; a bean. Who may is for the caller to see to; that it takes two people is
 * seen to here.
 */
public interface RuleVersions {

    /** Every decision, in order of name. */
    List<RuleDecision> decisions();

    /** One decision. Throws {@link io.cityloop.identity.NotFound}. */
    RuleDecision decision(String decision);

    /** The versions of a decision, newest first, without their reports. */
    List<RuleVersionInfo> versions(String decision);

    /** One version with its report. Throws {@link io.cityloop.identity.NotFound}. */
    RuleVersionInfo version(String decision, String hash);

    /** The sources of a version, in order of name. */
    List<RuleSource> sources(String decision, String hash);

    /** The rules of a version, one for each row of a table; none when this release cannot compile it. */
    List<FiredRule> rules(String decision, String hash);

    /** Activations of a decision, newest first. */
    List<RuleActivation> activations(String decision);

    /** What happened to the rules of a decision, newest first. */
    List<RuleTrailEntry> trail(String decision);

    /**
     * Brings a version and checks it: refused or not, it is kept, so that it can be mended.
     *
     * @param files the whole set, or with {@code base} only the files that change
     * @param base hash of the version the other files are taken from; null for none
     * @param removed names of files of the base that are left out
     * @param origin {@code edited} or {@code uploaded}
     * @throws io.cityloop.identity.RejectedInput when the files are not rule files at all, or the note is missing
     * @throws io.cityloop.identity.Conflict when the content is that of a version there is
     */
    RuleVersionInfo propose(
            String decision,
            List<RuleFile> files,
            @Nullable String base,
            List<String> removed,
            String origin,
            String note,
            Person author);

    /** Checks a version again, for instance because there are new examples. */
    RuleVersionInfo check(String decision, String hash, Person person);

    /** What one version makes of past decisions compared with another; nothing is written. */
    TrialResult compare(String decision, String before, String after);

    /**
     * Lets a version judge from an instant on; an older version as well.
     *
     * @param from null for as soon as every node can know of it
     * @throws io.cityloop.identity.NotAllowed for the author of the version
     * @throws io.cityloop.identity.Conflict when the version is not checked, refused, or in force
     * @throws io.cityloop.identity.RejectedInput without a reason, or for an instant that is past
     */
    RuleActivation activate(String decision, String hash, @Nullable Instant from, String reason, Person person);

    /** Takes back an activation that has not begun. Throws {@link io.cityloop.identity.Conflict} when it has. */
    void cancel(String decision, long activation, String reason, Person person);
}
