package io.cityloop.enforcement.process;

import io.cityloop.enforcement.CustodyEntry;
import io.cityloop.enforcement.EvidenceCheck;
import io.cityloop.enforcement.EvidenceItem;
import io.cityloop.enforcement.persistence.DocumentMapper;
import io.cityloop.enforcement.persistence.DocumentRow;
import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cover, table of contents and evidence pages of a dossier as XHTML. */
@Component
class DossierTexts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);
    private static final String STYLE = "@page{size:A4;margin:26mm 24mm}body{font-family:" + DocumentPaper.family()
            + ";font-size:12pt;line-height:1.6}h1{font-size:30pt;text-align:center;margin:70pt 0 40pt;"
            + "font-weight:bold}h2{font-size:18pt;text-align:center;font-weight:bold;margin:0 0 10pt}"
            + "p.agency{font-size:20pt;text-align:center;margin-top:40pt}"
            + "table{width:100%;border-collapse:collapse;-fs-table-paginate:paginate}"
            + "th,td{border:0.6pt solid #000;padding:4pt 6pt;font-weight:normal;text-align:left;vertical-align:top}"
            + "table.cover{font-size:14pt}table.cover th{width:28%}tr{page-break-inside:avoid}"
            + "thead{display:table-header-group}td.hash{font-size:6pt;width:29%;word-wrap:break-word}"
            + "td.n,th.n{text-align:center;width:8%;white-space:nowrap;padding:4pt 2pt}div.contents table{font-size:10.5pt}div.contents{page-break-before:always}"
            + "p.small{font-size:9pt;word-wrap:break-word}";

    private final DocumentMapper rows;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    DossierTexts(DocumentMapper rows, People people, JsonMapper json, Clock clock, ZoneId zone) {
        this.rows = rows;
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** Cover and table of contents. */
    String front(String penaltyId, List<DossierEntry> entries, List<Integer> beginnings, EvidenceCheck chain) {
        List<DocumentRow> documents = rows.ofPenalty(penaltyId);
        Map<String, String> facts = new HashMap<>();
        documents.forEach(row -> facts.putAll(json.readValue(row.facts(), TEXTS)));
        StringBuilder out = head("卷宗 " + penaltyId)
                .append("<p class=\"agency\">")
                .append(text(facts.get("agencyName")))
                .append("</p><h1>行政处罚案件卷宗</h1><table class=\"cover\">");
        line(out, "卷宗号", penaltyId);
        line(out, "案由", facts.get("violation"));
        line(out, "当事人", facts.get("partyName"));
        line(out, "立案文号", numberOf(documents, "FILING_APPROVAL", facts.get("filingNumber")));
        line(out, "决定书文号", numberOf(documents, "_DECISION", facts.get("decisionNumber")));
        line(out, "处理结果", facts.get("penaltyText"));
        line(out, "文书、证据", documents.size() + " 份文书，" + (entries.size() - documents.size()) + " 件证据");
        line(out, "归档时间", moment(clock.instant()));
        out.append("</table><div class=\"contents\"><h2>卷内目录</h2><table><thead><tr><th class=\"n\">序号</th>")
                .append("<th>名称</th><th>文号（种类）</th><th class=\"n\">页码</th><th>哈希 SHA-256</th></tr></thead><tbody>");
        for (int n = 0; n < entries.size(); n++) {
            DossierEntry entry = entries.get(n);
            out.append("<tr><td class=\"n\">")
                    .append(n + 1)
                    .append("</td><td>")
                    .append(text(entry.title()))
                    .append("</td><td>")
                    .append(text(entry.number()))
                    .append("</td><td class=\"n\">")
                    .append(beginnings.get(n))
                    .append("</td><td class=\"hash\">")
                    .append(halves(entry.hash()))
                    .append("</td></tr>");
        }
        return out.append("</tbody></table><p class=\"small\">证据链 ")
                .append(chain.links())
                .append(" 环，")
                .append(chain.intact() ? "完好" : "在第 " + chain.brokenAt() + " 环断裂")
                .append("，末环哈希 ")
                .append(chain.head())
                .append("</p><p class=\"small\">")
                .append("文书和照片的原始文件作为附件嵌入本卷宗；附件 MANIFEST.txt 列出每页和每个附件的哈希。")
                .append("核验命令：java -jar cityloop.jar --check-dossier=本文件</p></div></body></html>")
                .toString();
    }

    private static @Nullable String numberOf(List<DocumentRow> documents, String kind, @Nullable String told) {
        return documents.stream()
                .filter(row -> kind.startsWith("_")
                        ? List.of("PENALTY_DECISION", "SUMMARY_DECISION", "NO_PENALTY_DECISION")
                                .contains(row.kind())
                        : row.kind().equals(kind))
                .map(DocumentRow::number)
                .reduce((first, second) -> second)
                .orElse(told);
    }

    /** The page of a piece of evidence; its lower half stays free for the photo. */
    String piece(EvidenceItem piece) {
        StringBuilder out =
                head(piece.title()).append("<h2>证据 ").append(piece.number()).append("</h2><table>");
        line(out, "名称", piece.title());
        line(out, "种类", piece.kind().title() + "（《行政处罚法》第四十六条）");
        line(out, "取得地点", piece.place());
        line(out, "取得时间", moment(piece.takenAt()));
        line(out, "取证人", name(piece.taker()) + "、" + name(piece.secondOfficer()));
        line(out, "来源", piece.source());
        for (CustodyEntry one : piece.custody()) {
            line(
                    out,
                    one.action().title(),
                    moment(one.at()) + "　" + name(one.fromHolder()) + " → " + name(one.toHolder())
                            + (one.note() == null ? "" : "　" + one.note()));
        }
        out.append("</table><p class=\"small\">链上哈希 ").append(piece.hash());
        if (piece.mediaSha256() != null) {
            out.append("<br/>照片哈希 ").append(piece.mediaSha256());
        }
        return out.append("</p></body></html>").toString();
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private String moment(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    private static StringBuilder head(String title) {
        return new StringBuilder("<html><head><title>")
                .append(text(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
    }

    private static void line(StringBuilder out, String label, @Nullable String value) {
        out.append("<tr><th>")
                .append(label)
                .append("</th><td>")
                .append(text(value))
                .append("</td></tr>");
    }

    private static String halves(String hash) {
        return hash.substring(0, 32) + "<br/>" + hash.substring(32);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
