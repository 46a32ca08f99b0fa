package io.cityloop.calendar.domain;

import io.cityloop.calendar.AreaGrade;
import io.cityloop.calendar.GradedLimit;
import io.cityloop.calendar.Limit;
import io.cityloop.calendar.StagedLimit;
import io.cityloop.calendar.UnreadableLimit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts that hold several limits: by area grade, or step by step. */
public final class LimitLists {

    private static final Pattern GRADED = Pattern.compile("([ABC])类?[:：]?(.+)");
    /** An action before the number, unless it is a season; or one after the unit. */
    private static final Pattern STEP = Pattern.compile("(\\p{IsHan}*?(?<!季|季节|季节内))(\\d.*?)(制止|停水|停气|围护|拆除)?");

    private LimitLists() {}

    /** Limits by grade, or one for all. */
    public static GradedLimit graded(String text) {
        Map<AreaGrade, Limit> byGrade = new EnumMap<>(AreaGrade.class);
        List<String> parts = parts(text);
        for (String part : parts) {
            Matcher matcher = GRADED.matcher(part);
            if (!matcher.matches()) {
                if (parts.size() == 1) {
                    return new GradedLimit(LimitText.read(text), Map.of());
                }
                throw new UnreadableLimit(text, "“" + part + "”没有区域类别");
            }
            if (byGrade.put(AreaGrade.valueOf(matcher.group(1)), LimitText.read(matcher.group(2))) != null) {
                throw new UnreadableLimit(text, matcher.group(1) + "类出现两次");
            }
        }
        AreaGrade least = byGrade.keySet().stream().reduce((a, b) -> b).orElseThrow();
        return new GradedLimit(byGrade.get(least), byGrade);
    }

    /** Limits step by step. */
    public static StagedLimit staged(String text) {
        List<StagedLimit.Step> steps = new ArrayList<>();
        for (String part : parts(text)) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                steps.add(new StagedLimit.Step("", LimitText.read(part)));
                continue;
            }
            String before = matcher.group(1);
            String after = matcher.group(3) == null ? "" : matcher.group(3);
            if (!before.isEmpty() && !after.isEmpty()) {
                throw new UnreadableLimit(text, "“" + part + "”有两个动作");
            }
            steps.add(new StagedLimit.Step(before + after, LimitText.read(matcher.group(2))));
        }
        return new StagedLimit(steps);
    }

    private static List<String> parts(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        List<String> parts = List.of(plain.split("[;,，、/]", -1));
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new UnreadableLimit(text, "有空的一段");
        }
        return parts;
    }
}
