package io.cityloop.enforcement;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city may set in the reckoning of penalties; settings {@code cityloop.enforcement.reckoning.*}.
 *
 * @param terms amounts of periods that no law fixes, by key of the term, such as {@code statement: 3}; a period that a
 *     law fixes cannot be set and stops the start
 * @param surchargePermille surcharge for each day a fine is late, in thousandths of the fine (Administrative Penalty Law
 *     art. 72: 3 %)
 * @param mostInstalments into how many parts a fine may be divided
 */
@ConfigurationProperties("cityloop.enforcement.reckoning")
public record ReckoningSettings(
        @DefaultValue Map<String, Integer> terms,
        @DefaultValue("30") int surchargePermille,
        @DefaultValue("12") int mostInstalments) {}
