package io.cityloop.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What routing looks at, and how large a register may be.
 *
 * @param nearbyMetres how far around components and open cases of the same kind are looked for, at most 1,000
 * @param placeMetres how far around sensitive places are looked for
 * @param repeatMetres how near an earlier case of the same sub-class was at the same place
 * @param repeatPeriod how long back it counts
 * @param returnPeriod over how long returns are counted by rule
 * @param registerRefresh after how long another node's change of the register is seen
 * @param mostLines most lines of a register
 */
@ConfigurationProperties("cityloop.dispatch")
public record DispatchSettings(
        @DefaultValue("100") double nearbyMetres,
        @DefaultValue("500") double placeMetres,
        @DefaultValue("50") double repeatMetres,
        @DefaultValue("90d") Duration repeatPeriod,
        @DefaultValue("90d") Duration returnPeriod,
        @DefaultValue("10s") Duration registerRefresh,
        @DefaultValue("20000") int mostLines) {

    /** The defaults, for use outside an application context. */
    public static DispatchSettings defaults() {
        return new DispatchSettings(
                100, 500, 50, Duration.ofDays(90), Duration.ofDays(90), Duration.ofSeconds(10), 20_000);
    }
}
