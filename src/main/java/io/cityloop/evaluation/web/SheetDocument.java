package io.cityloop.evaluation.web;

import io.cityloop.documents.PdfDocuments;
import io.cityloop.evaluation.Adjustment;
import io.cityloop.evaluation.ScoreSheet;
import io.cityloop.evaluation.SheetLine;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A score sheet as XHTML for print. */
@Component
class SheetDocument {

    private static final String STYLE = "@page{size:A4;margin:18mm 16mm;@bottom-center{content:counter(page);"
            + "font-family:" + PdfDocuments.FONT_FAMILY + ";font-size:9pt}}"
            + "body{font-family:" + PdfDocuments.FONT_FAMILY + ";font-size:10.5pt;line-height:1.5}"
            + "h1{font-size:17pt;text-align:center;font-weight:normal}"
            + "table{width:100%;border-collapse:collapse}"
            + "th,td{border:0.5pt solid #555;padding:3pt 5pt;text-align:left;font-weight:normal;vertical-align:top}"
            + "th{background:#eee}td.n{text-align:right}tr{page-break-inside:avoid}"
            + "thead{display:table-header-group}p.hash{font-size:8pt;color:#333;word-wrap:break-word}"
            + "p.score{font-size:14pt}";

    private final FileWords words;

    SheetDocument(FileWords words) {
        this.words = words;
    }

    String xhtml(ScoreSheet sheet, Locale locale) {
        StringBuilder out = new StringBuilder("<html><head><title>CityLoop</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(text(
                        words.of("title", locale, sheet.name(), sheet.period().key())))
                .append("</h1>");
        if (sheet.provisional()) {
            out.append("<p>").append(text(words.of("provisional", locale))).append("</p>");
        }
        out.append("<p class=\"score\">").append(text(score(sheet, locale))).append("</p>");
        out.append("<table><thead><tr>");
        for (String head : new String[] {"rule", "basis", "figure", "weight", "points"}) {
            out.append("<th>").append(text(words.of(head, locale))).append("</th>");
        }
        out.append("</tr></thead><tbody>");
        sheet.lines().forEach(line -> row(out, line, locale));
        out.append("</tbody></table>");
        adjustments(out, sheet, locale);
        out.append("<p class=\"hash\">")
                .append(text(words.of("hash", locale)))
                .append(" ")
                .append(sheet.hash())
                .append("<br/>")
                .append(text(words.of("factsHash", locale)))
                .append(" ")
                .append(sheet.factsHash())
                .append("<br/>")
                .append(text(words.of("ruleVersion", locale)))
                .append(" ")
                .append(sheet.ruleVersion())
                .append("<br/>")
                .append(text(words.of("asOf", locale)))
                .append(" ")
                .append(sheet.asOf())
                .append("</p></body></html>");
        return out.toString();
    }

    private String score(ScoreSheet sheet, Locale locale) {
        if (sheet.adjusted() == null) {
            return words.of("state." + sheet.state().name(), locale, sheet.sample(), sheet.minimumSample());
        }
        return words.of(
                "score",
                locale,
                sheet.adjusted().toPlainString(),
                Objects.requireNonNullElse(sheet.grade(), ""),
                sheet.rank() == null ? "" : sheet.rank(),
                sheet.sample());
    }

    private void row(StringBuilder out, SheetLine line, Locale locale) {
        out.append("<tr><td>")
                .append(text(FileWords.rule(line, locale)))
                .append("</td><td>")
                .append(text(line.basis()))
                .append("</td><td>")
                .append(text(words.figure(line.figure(), locale)))
                .append("</td><td class=\"n\">")
                .append(line.weight() == null ? "" : line.weight().toPlainString())
                .append("</td><td class=\"n\">")
                .append(line.points().toPlainString())
                .append("</td></tr>");
    }

    private void adjustments(StringBuilder out, ScoreSheet sheet, Locale locale) {
        for (Adjustment one : sheet.adjustments()) {
            out.append("<p>")
                    .append(text(words.of(
                            "adjustment",
                            locale,
                            one.caseNumber(),
                            String.valueOf(one.appealId()),
                            one.delta().toPlainString())))
                    .append("</p>");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
