package io.cityloop.geo;

import io.cityloop.geo.GeoImportReport.FeatureNote;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Collects what is to be said of a map file, in the reader's language, and no more than a person reads. */
final class GeoRemarks {

    private static final int MOST = 500;

    final List<FeatureNote> refused = new ArrayList<>();
    final List<FeatureNote> notes = new ArrayList<>();
    private final MessageSource messages;

    GeoRemarks(MessageSource messages) {
        this.messages = messages;
    }

    void refuse(String feature, String key, String... words) {
        if (refused.size() < MOST) {
            refused.add(new FeatureNote(feature, text(key, words)));
        }
    }

    void note(String feature, String key, String... words) {
        if (notes.size() < MOST) {
            notes.add(new FeatureNote(feature, text(key, words)));
        }
    }

    private String text(String key, String... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
