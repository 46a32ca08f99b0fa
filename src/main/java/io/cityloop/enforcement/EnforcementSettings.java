package io.cityloop.enforcement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.enforcement.*}: what documents say of the city, and what the law leaves to it.
 *
 * @param bankAccount where fines are paid
 * @param reviewAuthority who reviews the agency's decisions
 * @param court who judges them
 * @param middlePercent a fine within this middle share of the range needs no reason
 * @param cashYuan fines up to this may be taken in cash on the spot (art. 68)
 * @param spotNumbers how many reserved numbers an officer's telephone should have at hand
 * @param spotAge how old a decision made without a network may be when it arrives
 * @param probeAfter an open step is looked for in the engine when it was last seen there this long ago
 * @param batch how many steps one look takes in
 */
@ConfigurationProperties("cityloop.enforcement")
public record EnforcementSettings(
        @DefaultValue("代收银行任一网点（示例账户）") String bankAccount,
        @DefaultValue("云城市人民政府") String reviewAuthority,
        @DefaultValue("云城市人民法院") String court,
        @DefaultValue("50") int middlePercent,
        @DefaultValue("100") int cashYuan,
        @DefaultValue("6") int spotNumbers,
        @DefaultValue("72h") Duration spotAge,
        @DefaultValue("10m") Duration probeAfter,
        @DefaultValue("200") int batch) {}
