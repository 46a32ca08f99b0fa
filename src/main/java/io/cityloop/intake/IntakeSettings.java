package io.cityloop.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.intake.*}.
 *
 * @param reopenDays calendar days after closing within which "not solved" reopens a case (loop.md section 3)
 * @param descriptionLength most characters of a description; 4,000 is what Open311 allows and the column holds
 * @param photos most photos of one report
 * @param photoMetres a photo that says it was taken further than this from the pin is remarked on to the acceptor
 * @param proof the work an anonymous report is asked to do, see {@link ReportProofs}
 */
@ConfigurationProperties("cityloop.intake")
record IntakeSettings(
        @DefaultValue("15") int reopenDays,
        @DefaultValue("4000") int descriptionLength,
        @DefaultValue("9") int photos,
        @DefaultValue("200") int photoMetres,
        @DefaultValue Proof proof) {

    /**
     * How much work: about {@code puzzles * 2^bits} hashes, a second on a telephone. Many small puzzles take more evenly
     * long than one.
     *
     * @param puzzles how many
     * @param bits zero bits each solution's hash begins with
     * @param valid how long a challenge may be answered
     */
    record Proof(
            @DefaultValue("8") int puzzles,
            @DefaultValue("14") int bits,
            @DefaultValue("4h") Duration valid) {}
}
