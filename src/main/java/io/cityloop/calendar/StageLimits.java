package io.cityloop.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's limits for the stages the standard leaves open, settings {@code cityloop.stage-limits.*} in the words of a
 * limit ({@code 15值班分钟}, {@code 2值班时}, {@code 4工作时}; {@code 15分钟} for the wall clock outside duty hours as well).
 *
 * @param acceptance report to acceptance
 * @param verification one verification task
 * @param filing acceptance to filing
 * @param dispatch filing to dispatch
 * @param coordination a supervisor's decision on a dispute between departments
 * @param check one checking task
 * @param closing checked to closed
 * @param total report to closing, or null when the city sets none
 */
@ConfigurationProperties("cityloop.stage-limits")
public record StageLimits(
        @DefaultValue("15值班分钟") Limit acceptance,
        @DefaultValue("30值班分钟") Limit verification,
        @DefaultValue("15值班分钟") Limit filing,
        @DefaultValue("15值班分钟") Limit dispatch,
        @DefaultValue("1工作日") Limit coordination,
        @DefaultValue("2值班时") Limit check,
        @DefaultValue("30值班分钟") Limit closing,
        @Nullable Limit total) {

    /** The defaults, for tests and tools without settings. */
    public static StageLimits standard() {
        return new StageLimits(
                Limit.parse("15值班分钟"),
                Limit.parse("30值班分钟"),
                Limit.parse("15值班分钟"),
                Limit.parse("15值班分钟"),
                Limit.parse("1工作日"),
                Limit.parse("2值班时"),
                Limit.parse("30值班分钟"),
                null);
    }

    /** The limit of a stage; empty for handling, whose limit comes with the filing condition, and for an unset total. */
    public Optional<Limit> of(Stage stage) {
        return Optional.ofNullable(
                switch (stage) {
                    case ACCEPTANCE -> acceptance;
                    case VERIFICATION -> verification;
                    case FILING -> filing;
                    case DISPATCH -> dispatch;
                    case COORDINATION -> coordination;
                    case CHECK -> check;
                    case CLOSING -> closing;
                    case TOTAL -> total;
                    case HANDLING -> null;
                });
    }
}
