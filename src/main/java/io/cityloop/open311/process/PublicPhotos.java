package io.cityloop.open311.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.MediaStore;
import io.cityloop.identity.NotFound;
import io.cityloop.open311.Open311Settings;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Service;

/** Photos as anybody may see them: drawn anew and smaller, so that nothing the camera wrote beside the picture is left. */
@Service
public class PublicPhotos {

    private static final int KEPT_BYTES = 32 * 1024 * 1024;
    private static final int AT_ONCE = 2;

    private final CaseMedia media;
    private final MediaStore store;
    private final Open311Settings settings;
    private final Semaphore painters = new Semaphore(AT_ONCE);
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String hash, byte[] picture) -> picture.length)
            .build();

    PublicPhotos(CaseMedia media, MediaStore store, Open311Settings settings) {
        this.media = media;
        this.store = store;
        this.settings = settings;
    }

    /** A photo of the problem as this case reports it, JPEG. Throws {@link NotFound}, for any other photo as well. */
    public byte[] of(String caseNumber, String sha256) {
        boolean shown = settings.photos()
                && media.of(caseNumber).stream()
                        .anyMatch(photo -> photo.purpose() == MediaPurpose.REPORT
                                && photo.sha256().equals(sha256));
        if (!shown) {
            throw new NotFound("open311.photo.unknown");
        }
        return kept.get(sha256, this::paint);
    }

    private byte[] paint(String sha256) {
        painters.acquireUninterruptibly();
        try (InputStream bytes = store.open(sha256);
                ImageInputStream input = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new NotFound("open311.photo.unknown");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return jpeg(read(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            // A picture the JDK can tell but not colour, for instance in the colours of a printer.
            throw new NotFound("open311.photo.unknown");
        } finally {
            painters.release();
        }
    }

    /** Reads every n-th pixel of a large picture, so that it is never in memory whole. */
    private BufferedImage read(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * settings.photoEdge()));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private byte[] jpeg(BufferedImage read) throws IOException {
        double scale = Math.min(1.0, (double) settings.photoEdge() / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = painted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(read, 0, 0, width, height, java.awt.Color.WHITE, null);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(painted, "jpg", out);
        return out.toByteArray();
    }
}
