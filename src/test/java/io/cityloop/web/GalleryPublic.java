package io.cityloop.web;

import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.PublicCase;
import io.cityloop.casefile.PublicCases;
import io.cityloop.casefile.PublicPage;
import io.cityloop.casefile.PublicQuery;
import io.cityloop.geo.Point;
import io.cityloop.intake.ReportProofs;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Public cases in every stage, and a challenge that costs nothing. */
final class GalleryPublic {

    private static final List<CaseStatus> SHOWN = List.of(
            CaseStatus.HANDLING,
            CaseStatus.CLOSED,
            CaseStatus.PENDING_CHECK,
            CaseStatus.PENDING_DISPATCH,
            CaseStatus.SUSPENDED,
            CaseStatus.CLOSED,
            CaseStatus.CLOSED_ABNORMALLY);

    private GalleryPublic() {}

    static PublicCases cases() {
        return new PublicCases() {
            @Override
            public PublicPage list(PublicQuery query) {
                List<PublicCase> items = new ArrayList<>();
                for (int i = 0; i < 21; i++) {
                    items.add(one(i));
                }
                boolean empty = "410102999".equals(query.region());
                return new PublicPage(empty ? List.of() : items, query.cursor() == null && !empty ? "next" : null);
            }

            @Override
            public Optional<PublicCase> find(String reference) {
                return reference.startsWith("ref-")
                        ? Optional.of(one(Integer.parseInt(reference.substring(4))))
                        : Optional.empty();
            }

            @Override
            public List<String> photos(String reference) {
                return List.of("c".repeat(64));
            }
        };
    }

    static PublicCase one(int n) {
        var status = SHOWN.get(n % SHOWN.size());
        var kind = GalleryCity.SUB_CLASSES.get(n % GalleryCity.SUB_CLASSES.size());
        return new PublicCase(
                "ref-" + n,
                status,
                1,
                kind.code(),
                "demo-2026",
                1L,
                new Point(113.605 + n % 5 * 0.008, 34.735 + n / 5 * 0.006),
                kind.code().startsWith("C"),
                "410102001",
                "人民路街道",
                "410102001001",
                "文化社区",
                "中原区",
                "D01",
                1 + n % 4,
                LocalDate.of(2026, 11, 24).minusDays(n),
                status.concluded() ? LocalDate.of(2026, 11, 24).minusDays(n / 2) : null,
                status == CaseStatus.CLOSED ? true : null,
                GalleryCity.NOW);
    }

    /** A JPEG, as copies are. */
    static byte[] copy(String sha256) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x6a8f5b));
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ReportProofs proofs() {
        return new ReportProofs() {
            @Override
            public Challenge challenge(String clientId) {
                return new Challenge("1.2.4.sig", 2, 4, GalleryCity.NOW);
            }

            @Override
            public boolean holds(String clientId, @Nullable String proof) {
                return proof != null;
            }
        };
    }
}
