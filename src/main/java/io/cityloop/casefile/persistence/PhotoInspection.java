package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CasefileSettings;
import io.cityloop.identity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Looks whether bytes are a photo by decoding them. Size and pixels are checked before anything is decoded, and decoding
 * keeps only every n-th pixel, so that a small file that unfolds to something huge costs nothing.
 */
@Component
class PhotoInspection {

    /** What was found. */
    record Found(String type, int width, int height) {}

    private static final String FIELD = "file";
    private static final Map<String, String> TYPES = Map.of("jpeg", "image/jpeg", "png", "image/png");
    private static final int KEPT_SIDE = 512;

    private final long mostBytes;
    private final long mostPixels;
    private final Semaphore decoders;

    PhotoInspection(CasefileSettings settings) {
        this.mostBytes = settings.photoSize().toBytes();
        this.mostPixels = settings.photoPixels();
        this.decoders = new Semaphore(settings.photoDecoders());
        // Photos are in memory already; a cache on disk would write them twice.
        ImageIO.setUseCache(false);
    }

    /** Decodes the photo. Throws {@link RejectedInput} when it is none, or too big. */
    Found inspect(byte[] content) {
        if (content.length == 0) {
            throw new RejectedInput(FIELD, "casefile.photo.empty");
        }
        if (content.length > mostBytes) {
            throw new RejectedInput(FIELD, "casefile.photo.tooBig");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    String type = TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                    if (type != null) {
                        reader.setInput(stream, true, true);
                        return decode(reader, type);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof RejectedInput rejected) {
                throw rejected;
            }
            throw new RejectedInput(FIELD, "casefile.photo.broken");
        }
        throw new RejectedInput(FIELD, "casefile.photo.noPicture");
    }

    private Found decode(ImageReader reader, String type) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > mostPixels) {
            throw new RejectedInput(FIELD, "casefile.photo.tooManyPixels");
        }
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.contains("remature end")) {
                cutOff.set(true);
            }
        });
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / KEPT_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        decoders.acquireUninterruptibly();
        try {
            // Rasters, where there are any: cameras write colour models that have no ready-made image type.
            if (reader.canReadRaster()) {
                reader.readRaster(0, param);
            } else {
                reader.read(0, param);
            }
        } finally {
            decoders.release();
        }
        if (cutOff.get()) {
            throw new RejectedInput(FIELD, "casefile.photo.broken");
        }
        return new Found(type, width, height);
    }
}
