package io.cityloop.documents;

import java.time.LocalDate;

/** The parts of an OFD that are not pages. */
final class OfdParts {

    static final String FONT_FILE = "font_1.ttf";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private OfdParts() {}

    static String root(String id, String title, LocalDate created) {
        return HEAD + "<ofd:OFD" + SPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id
                + "</ofd:DocID><ofd:Title>" + text(title) + "</ofd:Title><ofd:CreationDate>" + created
                + "</ofd:CreationDate><ofd:Creator>CityLoop</ofd:Creator></ofd:DocInfo>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    static String document(OfdIds ids, String box) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<ofd:Document")
                .append(SPACE)
                .append("><ofd:CommonData><ofd:MaxUnitID>")
                .append(ids.last())
                .append("</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>")
                .append(box)
                .append("</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>")
                .append("</ofd:CommonData><ofd:Pages>");
        for (int n = 0; n < ids.pages(); n++) {
            out.append("<ofd:Page ID=\"")
                    .append(ids.page(n))
                    .append("\" BaseLoc=\"")
                    .append(pageFile(n))
                    .append("\"/>");
        }
        return out.append("</ofd:Pages></ofd:Document>").toString();
    }

    static String resources(OfdIds ids, String font) {
        return HEAD + "<ofd:Res" + SPACE + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"" + ids.font() + "\" FontName=\""
                + text(font) + "\" FamilyName=\"" + text(font) + "\"><ofd:FontFile>" + FONT_FILE
                + "</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>";
    }

    static String page(String box, int layer, String objects) {
        return HEAD + "<ofd:Page" + SPACE + "><ofd:Area><ofd:PhysicalBox>" + box
                + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"" + layer + "\" Type=\"Body\">" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    static String pageFile(int number) {
        return "Pages/Page_" + number + "/Content.xml";
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
