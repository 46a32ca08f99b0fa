package io.cityloop.casefile.persistence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PhotoTrace;
import io.cityloop.casefile.PhotoTraces;
import io.cityloop.geo.Point;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the EXIF part of a photo's bytes. */
@Component
class ExifTraces implements PhotoTraces {

    private final MediaStore media;
    private final TimeZone zone;

    ExifTraces(MediaStore media, ZoneId zone) {
        this.media = media;
        this.zone = TimeZone.getTimeZone(zone);
    }

    @Override
    public PhotoTrace of(String sha256) {
        try (InputStream bytes = media.open(sha256)) {
            Metadata found = ImageMetadataReader.readMetadata(bytes);
            return new PhotoTrace(takenAt(found), takenWhere(found));
        } catch (IOException | ImageProcessingException | RuntimeException unreadable) {
            return PhotoTrace.none();
        }
    }

    private @Nullable Instant takenAt(Metadata found) {
        var exif = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = exif == null ? null : exif.getDateOriginal(zone);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Point takenWhere(Metadata found) {
        var gps = found.getFirstDirectoryOfType(GpsDirectory.class);
        var at = gps == null ? null : gps.getGeoLocation();
        return at == null || at.isZero() ? null : new Point(at.getLongitude(), at.getLatitude());
    }

    /** Which way up: 1 to 8 as EXIF counts them, 1 for a photo that does not say. */
    static int orientation(InputStream bytes) {
        try {
            var exif = ImageMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
            int said = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
            return said >= 1 && said <= 8 ? said : 1;
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException unreadable) {
            return 1;
        }
    }
}
