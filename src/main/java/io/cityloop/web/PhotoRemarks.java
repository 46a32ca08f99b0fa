package io.cityloop.web;

import io.cityloop.casefile.CaseFile;
import io.cityloop.casefile.CasePhoto;
import io.cityloop.geo.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What staff should notice about a photo; the camera's word is shown and never trusted. */
@Component("photoRemarks")
class PhotoRemarks {

    private final int metres;

    PhotoRemarks(@Value("${cityloop.intake.photo-metres:200}") int metres) {
        this.metres = metres;
    }

    /** How far from the case a photo says it was taken, in metres, when that is worth a remark; else null. */
    public @Nullable Long far(CasePhoto photo, CaseFile file) {
        if (photo.lon() == null || photo.lat() == null) {
            return null;
        }
        long away = Math.round(new Point(photo.lon(), photo.lat()).metresTo(file.location()));
        return away > metres ? away : null;
    }
}
