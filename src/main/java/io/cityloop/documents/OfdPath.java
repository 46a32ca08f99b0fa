package io.cityloop.documents;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Objects;

/** Lines and areas on a page, in millimetres. */
final class OfdPath {

    /** A line of no width still needs a box to stand in. */
    private static final double THIN = 0.1;

    private GeneralPath shape = new GeneralPath();

    void move(double x, double y) {
        shape.moveTo(x, y);
    }

    void line(double x, double y) {
        if (shape.getCurrentPoint() == null) {
            move(x, y);
        } else {
            shape.lineTo(x, y);
        }
    }

    void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        shape.curveTo(x1, y1, x2, y2, x3, y3);
    }

    void close() {
        if (shape.getCurrentPoint() != null) {
            shape.closePath();
        }
    }

    void clear() {
        shape = new GeneralPath();
    }

    boolean isEmpty() {
        return shape.getCurrentPoint() == null;
    }

    Point2D at() {
        return Objects.requireNonNullElseGet(shape.getCurrentPoint(), Point2D.Double::new);
    }

    /** The object; an empty colour means not drawn that way. */
    String xml(int id, String stroke, String fill, String lineWidth) {
        Rectangle2D box = shape.getBounds2D();
        StringBuilder out = new StringBuilder("<ofd:PathObject ID=\"")
                .append(id)
                .append("\" Boundary=\"")
                .append(OfdPage.mm(box.getX()))
                .append(' ')
                .append(OfdPage.mm(box.getY()))
                .append(' ')
                .append(OfdPage.mm(Math.max(THIN, box.getWidth())))
                .append(' ')
                .append(OfdPage.mm(Math.max(THIN, box.getHeight())))
                .append("\" LineWidth=\"")
                .append(lineWidth)
                .append("\" Stroke=\"")
                .append(!stroke.isEmpty())
                .append("\" Fill=\"")
                .append(!fill.isEmpty())
                .append("\">");
        if (!fill.isEmpty()) {
            out.append("<ofd:FillColor Value=\"").append(fill).append("\"/>");
        }
        if (!stroke.isEmpty()) {
            out.append("<ofd:StrokeColor Value=\"").append(stroke).append("\"/>");
        }
        out.append("<ofd:AbbreviatedData>");
        double[] at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(out.append("M "), at, 1, box);
                case PathIterator.SEG_LINETO -> points(out.append("L "), at, 1, box);
                case PathIterator.SEG_QUADTO -> points(out.append("Q "), at, 2, box);
                case PathIterator.SEG_CUBICTO -> points(out.append("B "), at, 3, box);
                default -> out.append("C ");
            }
        }
        return out.append("</ofd:AbbreviatedData></ofd:PathObject>").toString();
    }

    private static void points(StringBuilder out, double[] at, int count, Rectangle2D box) {
        for (int n = 0; n < count; n++) {
            out.append(OfdPage.mm(at[2 * n] - box.getX()))
                    .append(' ')
                    .append(OfdPage.mm(at[2 * n + 1] - box.getY()))
                    .append(' ');
        }
    }
}
