package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CasefileSettings;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PublicPhotos;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.identity.NotFound;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Draws a photo anew, so that nothing but the picture is left of it, and keeps the copy below
 * {@code <cityloop.home>/media-public}: it can be made again at any time.
 */
@Component
class BarePhotos implements PublicPhotos {

    private final MediaStore media;
    private final Path root;
    private final int side;
    private final Semaphore decoders;

    BarePhotos(
            MediaStore media,
            @Value("${cityloop.home:data}") Path home,
            PublicSettings settings,
            CasefileSettings casefile) {
        this.media = media;
        this.root = home.resolve("media-public");
        this.side = settings.photoSide();
        this.decoders = new Semaphore(casefile.photoDecoders());
    }

    @Override
    public byte[] copy(String sha256) {
        if (media.find(sha256).isEmpty()) {
            throw new NotFound("casefile.photo.notFound");
        }
        Path kept = root.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + side + ".jpg");
        try {
            return Files.exists(kept) ? Files.readAllBytes(kept) : make(sha256, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy photo " + sha256, e);
        }
    }

    private byte[] make(String sha256, Path kept) throws IOException {
        byte[] original;
        try (InputStream in = media.open(sha256)) {
            original = in.readAllBytes();
        }
        byte[] copy;
        decoders.acquireUninterruptibly();
        try {
            copy = draw(original);
        } finally {
            decoders.release();
        }
        Files.createDirectories(kept.getParent());
        Path aside = Files.createTempFile(kept.getParent(), "copy-", ".part");
        Files.write(aside, copy);
        Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        return copy;
    }

    private byte[] draw(byte[] original) throws IOException {
        BufferedImage picture = read(original);
        int orientation = ExifTraces.orientation(new ByteArrayInputStream(original));
        boolean lying = orientation >= 5;
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage bare =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var graphics = bare.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, bare.getWidth(), bare.getHeight());
        graphics.transform(upright(orientation, width, height));
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(bare, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Reads no more pixels than needed for a copy twice as large. */
    private BufferedImage read(byte[] original) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new NotFound("casefile.photo.notFound");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * side));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } catch (IOException unreadable) {
                // Cameras write colour models Java cannot draw; nobody outside needs to see them.
                throw new NotFound("casefile.photo.notFound");
            } finally {
                reader.dispose();
            }
        }
    }

    /** From the pixels as the camera held them to the way people look: the eight cases of EXIF. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
