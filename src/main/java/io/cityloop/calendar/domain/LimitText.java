package io.cityloop.calendar.domain;

import io.cityloop.calendar.Limit;
import io.cityloop.calendar.LimitUnit;
import io.cityloop.calendar.UnreadableLimit;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads limits as standards write them. What does not match whole is refused. */
public final class LimitText {

    private static final Pattern SHAPE =
            Pattern.compile("(?:([\\p{IsHan}]{1,8}?季)节?内?)?(\\d{1,9})个?(\\p{IsHan}+?)(?:以?内|制止)?");

    private static final Map<String, LimitUnit> UNITS = Map.ofEntries(
            Map.entry("分钟", LimitUnit.URGENT_MINUTE),
            Map.entry("紧急分钟", LimitUnit.URGENT_MINUTE),
            Map.entry("值班分钟", LimitUnit.DUTY_MINUTE),
            Map.entry("值班时", LimitUnit.DUTY_HOUR),
            Map.entry("值班小时", LimitUnit.DUTY_HOUR),
            Map.entry("紧急工作时", LimitUnit.URGENT_HOUR),
            Map.entry("紧急工作小时", LimitUnit.URGENT_HOUR),
            Map.entry("紧急小时", LimitUnit.URGENT_HOUR),
            Map.entry("紧急时", LimitUnit.URGENT_HOUR),
            Map.entry("紧急工作日", LimitUnit.URGENT_DAY),
            Map.entry("紧急日", LimitUnit.URGENT_DAY),
            Map.entry("紧急天", LimitUnit.URGENT_DAY),
            Map.entry("自然日", LimitUnit.CALENDAR_DAY),
            Map.entry("日历日", LimitUnit.CALENDAR_DAY),
            Map.entry("日历天", LimitUnit.CALENDAR_DAY),
            Map.entry("工作时", LimitUnit.WORKING_HOUR),
            Map.entry("工作小时", LimitUnit.WORKING_HOUR),
            Map.entry("小时", LimitUnit.WORKING_HOUR),
            Map.entry("工作日", LimitUnit.WORKING_DAY),
            Map.entry("工作天", LimitUnit.WORKING_DAY),
            Map.entry("天", LimitUnit.WORKING_DAY));

    private LimitText() {}

    /** The limit in {@code text}, or {@link UnreadableLimit}. */
    public static Limit read(String text) {
        // NFKC turns full-width digits and letters into plain ones
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        Matcher matcher = SHAPE.matcher(plain);
        if (!matcher.matches()) {
            throw new UnreadableLimit(text, "应为数字加单位，如 4工作时、2紧急工作时、15工作日、种植季节15工作日");
        }
        LimitUnit unit = UNITS.get(matcher.group(3));
        if (unit == null) {
            throw new UnreadableLimit(text, "没有“" + matcher.group(3) + "”这个单位");
        }
        int amount = Integer.parseInt(matcher.group(2));
        if (amount < 1 || amount > Limit.MOST) {
            throw new UnreadableLimit(text, "数量应在 1 到 " + Limit.MOST + " 之间");
        }
        String season = matcher.group(1);
        return new Limit(amount, unit, season == null ? null : season + "节");
    }
}
