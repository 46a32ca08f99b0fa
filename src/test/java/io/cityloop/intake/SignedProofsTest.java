package io.cityloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The work an anonymous report is asked to do, worked out here by a second, slower hand. */
class SignedProofsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final String CLIENT = "6f2f4c1e-96a2-4a4e-8f0b-0a6f0d1b2c3d";

    @Test
    void workDoneForAReportHoldsForThatReportUntilItExpires() throws Exception {
        // given
        var challenge = at(NOW).challenge(CLIENT);
        var proof = worked(challenge, CLIENT);

        // then
        assertThat(at(NOW).holds(CLIENT, proof)).isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(59))).holds(CLIENT, proof)).isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(61))).holds(CLIENT, proof)).isFalse();
        assertThat(at(NOW).holds(CLIENT.replace('6', '7'), proof)).isFalse();
    }

    @Test
    void whatWasNotWorkedOutOrAskedForDoesNotHold() throws Exception {
        // given
        var proofs = at(NOW);
        var challenge = proofs.challenge(CLIENT);
        var proof = worked(challenge, CLIENT);

        // then
        assertThat(proofs.holds(CLIENT, null)).isFalse();
        assertThat(proofs.holds(CLIENT, "")).isFalse();
        assertThat(proofs.holds(CLIENT, ":::")).isFalse();
        assertThat(proofs.holds(CLIENT, challenge.text() + ":1,2,3")).isFalse();
        assertThat(proofs.holds(CLIENT, challenge.text() + ":" + "1,".repeat(5_000)))
                .isFalse();
        // an easier challenge of one's own
        var easier = challenge.text().replaceFirst("\\.3\\.10\\.", ".1.1.");
        assertThat(easier).isNotEqualTo(challenge.text());
        assertThat(proofs.holds(CLIENT, easier + ":" + proof.split(":")[1].split(",")[0]))
                .isFalse();
        // solutions of another puzzle in this one's place
        var solutions = proof.split(":")[1].split(",");
        assertThat(proofs.holds(
                        CLIENT, challenge.text() + ":" + solutions[1] + "," + solutions[0] + "," + solutions[2]))
                .isFalse();
    }

    private static SignedProofs at(Instant now) {
        var settings = new IntakeSettings(15, 2000, 9, 200, new IntakeSettings.Proof(3, 10, Duration.ofHours(1)));
        return new SignedProofs(purpose -> new byte[32], settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String worked(ReportProofs.Challenge challenge, String clientId) throws Exception {
        var solutions = new StringJoiner(",");
        for (int i = 0; i < challenge.puzzles(); i++) {
            long n = 0;
            while (!begins(challenge.text() + "|" + clientId + "|" + i + "|" + n, challenge.bits())) {
                n++;
            }
            solutions.add(Long.toString(n));
        }
        return challenge.text() + ":" + solutions;
    }

    private static boolean begins(String text, int bits) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        var binary = new StringBuilder();
        for (byte one : hash) {
            binary.append(
                    String.format("%8s", Integer.toBinaryString(one & 0xff)).replace(' ', '0'));
        }
        return binary.toString().startsWith("0".repeat(bits));
    }
}
