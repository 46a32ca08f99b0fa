package io.cityloop.evaluation.domain;

import io.cityloop.evaluation.Figure;
import io.cityloop.evaluation.Period;
import io.cityloop.evaluation.SheetLine;
import io.cityloop.evaluation.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the bytes that are hashed. Nothing of when, by whom or beside whom it was computed is in it: the same facts
 * and the same rules give the same bytes.
 */
public final class SheetText {

    private SheetText() {}

    /** The canonical text of a sheet. */
    public static String of(
            Period period,
            Subject subject,
            String ruleVersion,
            String definitions,
            String factsHash,
            SheetMaking.Made made) {
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("period", period.key());
        sheet.put("kind", subject.kind().key());
        sheet.put("subject", subject.key());
        sheet.put("scheme", subject.kind().scheme());
        sheet.put("ruleVersion", ruleVersion);
        sheet.put("definitions", definitions);
        sheet.put("factsHash", factsHash);
        sheet.put("state", made.state().name());
        sheet.put("score", made.score());
        sheet.put("grade", made.grade());
        sheet.put("sample", made.sample());
        sheet.put("minimum", made.minimum());
        sheet.put("lines", made.lines().stream().map(SheetText::line).toList());
        return CanonicalText.of(sheet);
    }

    private static Map<String, Object> line(SheetLine line) {
        Map<String, Object> text = new HashMap<>();
        text.put("number", line.number());
        text.put("kind", line.kind().name());
        text.put("rule", line.rule());
        text.put("english", line.english());
        text.put("basis", line.basis());
        text.put("indicator", line.indicator());
        text.put("figure", figure(line.figure()));
        text.put("weight", line.weight());
        text.put("share", line.share());
        text.put("points", line.points());
        return text;
    }

    private static @Nullable Map<String, Object> figure(@Nullable Figure figure) {
        if (figure == null) {
            return null;
        }
        Map<String, Object> text = new HashMap<>();
        text.put("indicator", figure.indicator());
        text.put("value", figure.value());
        text.put("numerator", figure.numerator());
        text.put("denominator", figure.denominator());
        return text;
    }
}
