package io.cityloop.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityloop.identity.Actor;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.RejectedInput;
import io.cityloop.testing.DatabaseTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MediaStoreTest {

    @Autowired
    MediaStore store;

    @Autowired
    CaseMedia media;

    @Autowired
    CaseFiles cases;

    @Autowired
    TransactionTemplate workflowTransaction;

    static byte[] picture(String format, int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, colour + x * 7 + y * 13);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private void isRefused(byte[] content, String why) {
        assertThatThrownBy(() -> store.store(content, null))
                .isInstanceOfSatisfying(
                        RejectedInput.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("file");
                            assertThat(error.message()).isEqualTo(why);
                        }));
    }

    @Test
    void aPhotoIsKeptOnceUnderItsHash() throws IOException {
        // given
        byte[] jpeg = picture("jpg", 640, 480, 1);

        // when
        Media kept = store.store(jpeg, "inspector-1");
        Media again = store.store(jpeg, null);

        // then
        assertThat(again).isEqualTo(kept);
        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(kept.width()).isEqualTo(640);
        assertThat(kept.size()).isEqualTo(jpeg.length);
        try (InputStream bytes = store.open(kept.sha256())) {
            assertThat(bytes.readAllBytes()).isEqualTo(jpeg);
        }
        assertThat(store.uploadedBy(kept.sha256(), "inspector-1")).isTrue();
        assertThat(store.uploadedBy(kept.sha256(), "inspector-2")).isFalse();
        assertThat(store.missing(List.of(kept.sha256(), "0".repeat(64), "x"))).containsExactly("0".repeat(64), "x");
        assertThat(store.store(picture("png", 10, 10, 5), null).type()).isEqualTo("image/png");
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        isRefused(new byte[0], "casefile.photo.empty");
        isRefused(new byte[13 * 1024 * 1024], "casefile.photo.tooBig");
        isRefused("<svg xmlns='x'/>".getBytes(StandardCharsets.UTF_8), "casefile.photo.noPicture");
        isRefused("GIF89a and so on".getBytes(StandardCharsets.UTF_8), "casefile.photo.noPicture");
        isRefused(picture("gif", 4, 4, 0), "casefile.photo.noPicture");
        byte[] jpeg = picture("jpg", 640, 480, 2);
        isRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "casefile.photo.broken");
        byte[] png = picture("png", 64, 48, 2);
        isRefused(Arrays.copyOf(png, png.length / 2), "casefile.photo.broken");
    }

    @Test
    void aBombIsRefusedBeforeItUnfolds() throws IOException {
        // given: a png that says it is 50,000 by 50,000
        byte[] png = picture("png", 8, 8, 3);
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        java.util.zip.CRC32 check = new java.util.zip.CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());

        // then
        isRefused(png, "casefile.photo.tooManyPixels");
    }

    @Test
    void aPhotoBelongsToTheCasesItWasTiedTo() throws IOException {
        // given
        Media photo = store.store(picture("jpg", 32, 32, 4), null);
        String number = workflowTransaction
                .execute(status -> cases.open(CaseFixture.report()))
                .number();

        // when
        workflowTransaction.executeWithoutResult(status -> {
            List<MediaLink> links = List.of(MediaLink.of(photo.sha256(), MediaPurpose.HANDLE));
            media.attach(number, Actor.system(), links);
            media.attach(number, Actor.system(), links);
        });

        // then
        assertThat(media.of(number)).singleElement().satisfies(tied -> {
            assertThat(tied.purpose()).isEqualTo(MediaPurpose.HANDLE);
            assertThat(tied.takenAt()).isNull();
            assertThat(tied.lon()).isNull();
        });
        assertThat(media.casesWith(photo.sha256())).containsExactly(number);
        assertThatThrownBy(() -> workflowTransaction.executeWithoutResult(status -> media.attach(
                        number, Actor.system(), List.of(MediaLink.of("0".repeat(64), MediaPurpose.REPORT)))))
                .isInstanceOf(RejectedInput.class);
    }

    @Test
    void aNameThatIsNoHashOpensNothing() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NotFound.class);
    }
}
