package io.cityloop.casefile;

import org.jspecify.annotations.Nullable;

/** Which step a photo belongs to. */
public enum MediaPurpose {
    /** Shows the problem as reported. */
    REPORT,
    /** Taken before the inspector put it right himself. */
    BEFORE,
    /** Taken after the inspector put it right himself. */
    AFTER,
    /** Taken when the report was verified. */
    VERIFY,
    /** Taken by the department. */
    HANDLE,
    /** Taken when the result was checked. */
    CHECK,
    /** Anything else. */
    OTHER;

    /** The purpose that fits a step of this stage. */
    public static MediaPurpose ofStage(@Nullable String stage) {
        return switch (stage == null ? "" : stage) {
            case "verification" -> VERIFY;
            case "handling" -> HANDLE;
            case "check" -> CHECK;
            default -> OTHER;
        };
    }
}
