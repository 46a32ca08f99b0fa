package io.cityloop.evaluation;

import io.cityloop.calendar.Limit;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the evaluation.
 *
 * @param countEvery how often frozen facts are brought into the aggregates
 * @param countBatch how many facts at most in one transaction
 * @param regionLevels which levels of regions are counted, keys of {@link SubjectKind}
 * @param appealWithin how long after the end of a round, or after a refusal, a department may appeal
 * @param appeals how often a department may appeal in a case: once, and again after a refusal
 * @param appealReview what each reviewer of an appeal has
 * @param liveFor how long running figures may be shown again without being computed; with {@code countEvery} at most a
 *     minute
 * @param freshEvery how often the running month, and what is being watched, is computed anew in the background
 * @param watchedFor how long figures somebody looked at are kept fresh
 */
@ConfigurationProperties("cityloop.evaluation")
public record EvaluationSettings(
        @DefaultValue("5s") Duration countEvery,
        @DefaultValue("5000") int countBatch,
        @DefaultValue({"district", "street", "community"}) List<String> regionLevels,
        @DefaultValue("3工作日") Limit appealWithin,
        @DefaultValue("2") int appeals,
        @DefaultValue("1工作日") Limit appealReview,
        @DefaultValue("50s") Duration liveFor,
        @DefaultValue("20s") Duration freshEvery,
        @DefaultValue("1h") Duration watchedFor) {}
