package io.cityloop.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads a page of a PDF and writes what is on it as objects of an OFD page; millimetres from the upper left corner. */
final class OfdPage extends PDFGraphicsStreamEngine {

    private static final double MM = 25.4 / 72;

    private final PDRectangle media;
    private final OfdIds ids;
    private final FontSubset font;
    private final int layer;
    private final StringBuilder objects = new StringBuilder();
    private final OfdPath path = new OfdPath();
    private final OfdRun run;

    OfdPage(PDPage page, OfdIds ids, FontSubset font) {
        super(page);
        this.media = page.getMediaBox();
        this.ids = ids;
        this.font = font;
        this.layer = ids.next();
        this.run = new OfdRun(ids);
    }

    void read() throws IOException {
        processPage(getPage());
        run.end(objects);
    }

    String xml() {
        return OfdParts.page(box(getPage()), layer, objects.toString());
    }

    static String box(PDPage page) {
        PDRectangle media = page.getMediaBox();
        return "0 0 " + mm(media.getWidth() * MM) + " " + mm(media.getHeight() * MM);
    }

    static String mm(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private double x(double points) {
        return (points - media.getLowerLeftX()) * MM;
    }

    private double y(double points) {
        return (media.getUpperRightY() - points) * MM;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont shown, int code, Vector displacement) throws IOException {
        String text = shown.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        font.use(text);
        double size = at.getScalingFactorY() * MM;
        double advance = displacement.getX() * at.getScalingFactorX() * MM;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        run.add(
                objects,
                new OfdRun.Glyph(
                        text,
                        x(at.getTranslateX()),
                        y(at.getTranslateY()),
                        advance,
                        size,
                        mode != RenderingMode.FILL,
                        rgb(getGraphicsState().getNonStrokingColor())));
    }

    private static String rgb(PDColor color) throws IOException {
        int rgb = color.toRGB();
        return (rgb >> 16 & 0xff) + " " + (rgb >> 8 & 0xff) + " " + (rgb & 0xff);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // none in what goes out as OFD
    }

    @Override
    public void clip(int windingRule) {
        // what lies outside of a clip is not drawn by this house in the first place
    }

    @Override
    public void moveTo(float x, float y) {
        path.move(x(x), y(y));
    }

    @Override
    public void lineTo(float x, float y) {
        path.line(x(x), y(y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curve(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D at = path.at();
        return new Point2D.Double(at.getX() / MM + media.getLowerLeftX(), media.getUpperRightY() - at.getY() / MM);
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() throws IOException {
        draw(true, false);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        draw(false, true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        draw(true, true);
    }

    private void draw(boolean stroke, boolean fill) throws IOException {
        run.end(objects);
        if (!path.isEmpty()) {
            String line = mm(getGraphicsState().getLineWidth()
                    * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX()
                    * MM);
            objects.append(path.xml(
                    ids.next(),
                    stroke ? rgb(getGraphicsState().getStrokingColor()) : "",
                    fill ? rgb(getGraphicsState().getNonStrokingColor()) : "",
                    line));
        }
        path.clear();
    }

    @Override
    public void shadingFill(COSName shading) {
        // none in documents of this house
    }
}
