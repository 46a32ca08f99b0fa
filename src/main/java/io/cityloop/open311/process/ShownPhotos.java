package io.cityloop.open311.process;

import io.cityloop.casefile.CaseFiles;
import io.cityloop.casefile.CaseMedia;
import io.cityloop.casefile.MediaPurpose;
import io.cityloop.casefile.PublicPhotos;
import io.cityloop.casefile.PublicSettings;
import io.cityloop.identity.NotFound;
import io.cityloop.open311.Open311Settings;
import org.springframework.stereotype.Service;

/** Which photos are shown outside: those of the problem, as bare copies, and none of sub-classes that stay hidden. */
@Service
public class ShownPhotos {

    private final CaseFiles cases;
    private final CaseMedia media;
    private final PublicPhotos photos;
    private final PublicSettings hidden;
    private final Open311Settings settings;

    ShownPhotos(
            CaseFiles cases, CaseMedia media, PublicPhotos photos, PublicSettings hidden, Open311Settings settings) {
        this.cases = cases;
        this.media = media;
        this.photos = photos;
        this.hidden = hidden;
        this.settings = settings;
    }

    /** A photo of the problem as this case reports it, JPEG. Throws {@link NotFound}, for any other photo as well. */
    public byte[] of(String caseNumber, String sha256) {
        boolean shown = settings.photos()
                && cases.find(caseNumber)
                        .filter(file -> !hidden.hides(file.subClass()))
                        .isPresent()
                && media.of(caseNumber).stream()
                        .anyMatch(photo -> photo.purpose() == MediaPurpose.REPORT
                                && photo.sha256().equals(sha256));
        if (!shown) {
            throw new NotFound("open311.photo.unknown");
        }
        return photos.copy(sha256);
    }
}
