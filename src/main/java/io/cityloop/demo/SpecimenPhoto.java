package io.cityloop.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws small, different, real JPEG pictures, so that a rehearsal needs no picture files and uploads are not all alike. */
final class SpecimenPhoto {
    private SpecimenPhoto() {}

    /** A street scene of sorts, 480 × 360, the same for the same seed. */
    static byte[] draw(long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, shade(random, 150), 0, 220, shade(random, 200)));
        brush.fillRect(0, 0, 480, 220);
        for (int x = 0; x < 480; x += 40 + random.nextInt(50)) {
            int height = 60 + random.nextInt(130);
            brush.setColor(shade(random, 90));
            brush.fillRect(x, 220 - height, 38 + random.nextInt(30), height);
        }
        brush.setColor(new Color(90, 90, 95));
        brush.fillRect(0, 220, 480, 140);
        for (int i = 0; i < 12; i++) {
            brush.setColor(shade(random, 60));
            brush.fillOval(
                    140 + random.nextInt(180),
                    250 + random.nextInt(70),
                    10 + random.nextInt(40),
                    8 + random.nextInt(24));
        }
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Color shade(Random random, int floor) {
        int span = 255 - floor;
        return new Color(floor + random.nextInt(span), floor + random.nextInt(span), floor + random.nextInt(span));
    }
}
