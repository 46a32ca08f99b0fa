package io.cityloop.casefile.persistence;

import io.cityloop.casefile.Reporter;
import io.cityloop.casefile.ReporterView;
import io.cityloop.casefile.domain.Masking;
import io.cityloop.identity.Action;
import io.cityloop.identity.Permissions;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import org.jspecify.annotations.Nullable;

/** The personal data of a case's reporter, and who may see them whole. */
record ReporterRow(
        @Nullable String reporterName,
        @Nullable String reporterPhone,
        @Nullable String reporterPhoneTail,
        @Nullable String reporterUsername,
        @Nullable String verifier,
        @Nullable String checker) {

    private static final int TAIL = 4;

    /** The last digits of a telephone, by which its owner is known on the tracking page; null for too short a number. */
    static @Nullable String phoneTail(@Nullable Reporter reporter) {
        String phone = reporter == null ? null : reporter.phone();
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < TAIL ? null : digits.substring(digits.length() - TAIL);
    }

    ReporterView seenBy(@Nullable Person viewer) {
        if (reporterName == null && reporterPhone == null) {
            return new ReporterView(null, null, false);
        }
        return needsToKnow(viewer)
                ? new ReporterView(reporterName, reporterPhone, false)
                : new ReporterView(Masking.name(reporterName), Masking.phone(reporterPhone), true);
    }

    private boolean needsToKnow(@Nullable Person viewer) {
        if (viewer == null) {
            return false;
        }
        String username = viewer.username();
        boolean himself = username.equals(reporterUsername);
        boolean looksAtIt = username.equals(verifier) || username.equals(checker);
        return himself
                || looksAtIt
                || Permissions.roles(Action.PERSONAL_DATA_READ).stream()
                        .filter(role -> role != Role.INSPECTOR)
                        .anyMatch(viewer::has);
    }
}
