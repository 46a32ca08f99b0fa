package io.cityloop.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.cityloop.casefile.CasefileSettings;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaStore;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.identity.NotFound;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Copies for everybody, of photos a telephone made: held upright by a note, with place and time written beside them. */
class BarePhotosTest {

    private static final String SHA = "a".repeat(64);

    @TempDir
    Path home;

    private final MediaStore media = mock(MediaStore.class);

    private BarePhotos copies(byte[] photo) {
        given(media.find(anyString()))
                .willReturn(Optional.of(new Media(SHA, "image/jpeg", photo.length, 1, 1, Instant.EPOCH)));
        given(media.open(anyString())).willAnswer(call -> new ByteArrayInputStream(photo));
        return new BarePhotos(
                media,
                home,
                new PublicSettings(true, true, 200, 90, Set.of(), 1, 1),
                new CasefileSettings("", DataSize.ofMegabytes(12), 1, 1));
    }

    @Test
    void whatTheCameraWroteIsReadButIsNotInTheCopy() throws Exception {
        // given
        var photo = photo(1);
        var copies = copies(photo);

        // when
        var trace = new ExifTraces(media, ZoneId.of("Asia/Shanghai")).of(SHA);
        var copy = copies.copy(SHA);

        // then
        assertThat(trace.takenWhere()).isNotNull().satisfies(where -> {
            assertThat(where.lon()).isEqualTo(113.5);
            assertThat(where.lat()).isEqualTo(34.75);
        });
        var left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
        assertThat(left.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(left.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aCopyIsUprightAndNoLargerThanAScreen() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            // given: 400 by 300, its corner by the note's first row and column red
            var copy = ImageIO.read(new ByteArrayInputStream(
                    copies(photo(orientation)).copy(SHA.replace("a", Integer.toString(orientation)))));

            // then
            boolean lying = orientation >= 5;
            assertThat(copy.getWidth()).as("orientation " + orientation).isEqualTo(lying ? 150 : 200);
            assertThat(copy.getHeight()).isEqualTo(lying ? 200 : 150);
            // where EXIF says row 0 and column 0 of the pixels belong
            int x = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7
                    ? copy.getWidth() - 10
                    : 10;
            int y = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8
                    ? copy.getHeight() - 10
                    : 10;
            var corner = new Color(copy.getRGB(x, y));
            assertThat(corner.getRed()).as("orientation " + orientation).isGreaterThan(180);
            assertThat(corner.getBlue()).isLessThan(90);
        }
    }

    @Test
    void whatIsNotThereOrNoPictureIsNotFound() {
        given(media.find(anyString())).willReturn(Optional.empty());
        var copies = copies("no picture".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> copies.copy(SHA)).isInstanceOf(NotFound.class);
        assertThat(new ExifTraces(media, ZoneId.of("Asia/Shanghai")).of(SHA).takenWhere())
                .isNull();
    }

    /** A JPEG of 400 by 300, red in the first corner and blue else, with an EXIF part made by hand. */
    private static byte[] photo(int orientation) throws IOException {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 80, 60);
        graphics.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", plain);
        var exif = exif(orientation);
        var all = new ByteArrayOutputStream();
        all.write(plain.toByteArray(), 0, 2);
        all.write(new byte[] {(byte) 0xff, (byte) 0xe1});
        all.write(ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array());
        all.write(exif);
        all.write(plain.toByteArray(), 2, plain.size() - 2);
        return all.toByteArray();
    }

    /** Big-endian TIFF: one directory with orientation and a pointer to the place, 113.5 east and 34.75 north. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).put((byte) 'N').put(new byte[3]);
        entry(tiff, 2, 5, 3).putInt(92);
        entry(tiff, 3, 2, 2).put((byte) 'E').put(new byte[3]);
        entry(tiff, 4, 5, 3).putInt(116);
        tiff.putInt(0);
        tiff.putInt(34).putInt(1).putInt(45).putInt(1).putInt(0).putInt(1);
        tiff.putInt(113).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        var bytes = ByteBuffer.allocate(6 + tiff.position());
        bytes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.put(tiff.array(), 0, tiff.position());
        return bytes.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
