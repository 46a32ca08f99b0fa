package io.cityloop.documents;

import java.util.ArrayList;
import java.util.List;

/** Glyphs on one line, in one size and colour: one text object, with the distance from each glyph to the next. */
final class OfdRun {

    private static final double SAME = 0.02;
    private static final double ASCENT = 0.88;
    private static final double HEIGHT = 1.2;

    /** A glyph at its place on the baseline, in millimetres. */
    record Glyph(String text, double x, double y, double advance, double size, boolean bold, String color) {}

    private final OfdIds ids;
    private final List<Glyph> glyphs = new ArrayList<>();

    OfdRun(OfdIds ids) {
        this.ids = ids;
    }

    void add(StringBuilder objects, Glyph glyph) {
        if (!glyphs.isEmpty() && !fits(glyphs.getLast(), glyph)) {
            end(objects);
        }
        glyphs.add(glyph);
    }

    private static boolean fits(Glyph before, Glyph next) {
        return Math.abs(before.y() - next.y()) < SAME
                && Math.abs(before.size() - next.size()) < SAME
                && before.bold() == next.bold()
                && before.color().equals(next.color())
                && next.x() >= before.x();
    }

    void end(StringBuilder objects) {
        if (glyphs.isEmpty()) {
            return;
        }
        Glyph first = glyphs.getFirst();
        Glyph last = glyphs.getLast();
        StringBuilder text = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        for (int n = 0; n < glyphs.size(); n++) {
            text.append(glyphs.get(n).text());
            if (n > 0) {
                steps.append(n > 1 ? " " : "")
                        .append(OfdPage.mm(glyphs.get(n).x() - glyphs.get(n - 1).x()));
            }
        }
        objects.append("<ofd:TextObject ID=\"")
                .append(ids.next())
                .append("\" Boundary=\"")
                .append(OfdPage.mm(first.x()))
                .append(' ')
                .append(OfdPage.mm(first.y() - first.size() * ASCENT))
                .append(' ')
                .append(OfdPage.mm(last.x() + Math.max(last.advance(), last.size()) - first.x()))
                .append(' ')
                .append(OfdPage.mm(first.size() * HEIGHT))
                .append("\" Font=\"")
                .append(ids.font())
                .append("\" Size=\"")
                .append(OfdPage.mm(first.size()))
                .append(first.bold() ? "\" Weight=\"700" : "")
                .append("\"><ofd:FillColor Value=\"")
                .append(first.color())
                .append("\"/><ofd:TextCode X=\"0\" Y=\"")
                .append(OfdPage.mm(first.size() * ASCENT))
                .append(steps.isEmpty() ? "" : "\" DeltaX=\"" + steps)
                .append("\">")
                .append(OfdParts.text(text.toString()))
                .append("</ofd:TextCode></ofd:TextObject>");
        glyphs.clear();
    }
}
