package io.cityloop.enforcement.process;

import io.cityloop.documents.PdfDocuments;
import io.cityloop.enforcement.DocumentKind;
import io.cityloop.enforcement.DocumentLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes documents of enforcement as XHTML: the kind's own text, in the frame of its layout. */
@Component
class DocumentPaper {

    private static final int GOODS_CELLS = 4;
    private static final String LINES = "Lines";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    DocumentPaper() {
        ClassLoaderTemplateResolver texts = new ClassLoaderTemplateResolver(DocumentPaper.class.getClassLoader());
        texts.setPrefix("penalty-documents/");
        texts.setSuffix(".xml");
        texts.setTemplateMode(TemplateMode.XML);
        texts.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(texts);
    }

    /**
     * The document.
     *
     * @param number empty for a preview
     * @param corrected number of the document it takes the place of, empty when there is none
     */
    String xhtml(DocumentKind kind, Map<String, String> facts, String number, String corrected) {
        boolean preview = number.isEmpty();
        String agency = text(facts.getOrDefault("agencyName", ""));
        String date = text(facts.getOrDefault("date", ""));
        StringBuilder out = new StringBuilder("<html><head><title>")
                .append(text(kind.title() + " " + number))
                .append("</title><style>")
                .append(PaperStyle.CSS)
                .append("</style></head><body class=\"")
                .append(kind.layout().name().toLowerCase(Locale.ROOT))
                .append("\">");
        if (preview) {
            out.append("<div class=\"preview\">预览</div>");
        }
        out.append("<div class=\"agency\">").append(agency).append("</div>");
        out.append("<div class=\"title\">").append(text(kind.title())).append("</div>");
        out.append("<div class=\"number\">")
                .append(preview ? "（预览，未编号）" : text(number))
                .append("</div>");
        if (!corrected.isEmpty()) {
            out.append("<p>本文书更正并代替")
                    .append(text(corrected))
                    .append("。更正原因：")
                    .append(text(facts.getOrDefault("correctionReason", "")))
                    .append("</p>");
        }
        out.append(body(kind, facts));
        if (kind.layout() == DocumentLayout.LETTER) {
            out.append("<div class=\"seal\"><p>")
                    .append(agency)
                    .append("</p><p>（印章）</p><p>")
                    .append(date)
                    .append("</p></div>");
            out.append(receipt(kind));
        } else if (kind.layout() != DocumentLayout.RECORD) {
            out.append("<div class=\"seal small\"><p>")
                    .append(agency)
                    .append("　")
                    .append(date)
                    .append("</p></div>");
        }
        return out.append("</body></html>").toString();
    }

    private static String receipt(DocumentKind kind) {
        return kind.toTheParty()
                ? "<div class=\"receipt\"><p>当事人签收：　　　　　　　　　　　签收时间：　　　　年　　月　　日</p>"
                        + "<p>拒绝签收的，注明情况：　　　　　　　　　　　见证人：</p>"
                        + "<p class=\"copies\">（本文书一式两份，一份送达当事人，一份存档。）</p></div>"
                : "";
    }

    private String body(DocumentKind kind, Map<String, String> facts) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE);
        facts.forEach((key, value) -> {
            if (!value.isBlank()) {
                context.setVariable(key, value.strip());
                context.setVariable(
                        key + LINES,
                        value.strip().lines().filter(line -> !line.isBlank()).toList());
            }
        });
        context.setVariable("goodsRows", goods(facts.getOrDefault("goods", "")));
        context.setVariable("organisation", PartyKinds.isOrganisation(facts.getOrDefault("partyKind", "")));
        return engine.process(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), context);
    }

    /** Goods come one a line: name|specification|quantity|remark. */
    private static List<List<String>> goods(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    List<String> cells = new ArrayList<>(Arrays.asList(line.split("[|｜]", GOODS_CELLS)));
                    while (cells.size() < GOODS_CELLS) {
                        cells.add("");
                    }
                    return cells.stream().map(String::strip).toList();
                })
                .toList();
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Where print finds its font. */
    static String family() {
        return PdfDocuments.FONT_FAMILY;
    }
}
