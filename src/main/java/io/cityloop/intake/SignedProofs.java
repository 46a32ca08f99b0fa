package io.cityloop.intake;

import io.cityloop.identity.ServerKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Challenges carry their own terms, signed: {@code expiry.puzzles.bits.signature}. */
@Component
class SignedProofs implements ReportProofs {

    private static final String PURPOSE = "report-proof";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 1_000;

    private final ServerKeys keys;
    private final IntakeSettings.Proof settings;
    private final Clock clock;

    SignedProofs(ServerKeys keys, IntakeSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings.proof();
        this.clock = clock;
    }

    @Override
    public Challenge challenge(String clientId) {
        Instant expires = clock.instant().plus(settings.valid()).truncatedTo(ChronoUnit.SECONDS);
        String terms = expires.getEpochSecond() + "." + settings.puzzles() + "." + settings.bits();
        return new Challenge(
                terms + "." + keys.sign(PURPOSE, terms + "|" + clientId, SIGNATURE),
                settings.puzzles(),
                settings.bits(),
                expires);
    }

    @Override
    public boolean holds(String clientId, @Nullable String proof) {
        int colon = proof == null || proof.length() > LONGEST ? -1 : proof.indexOf(':');
        if (proof == null || colon < 0) {
            return false;
        }
        String text = proof.substring(0, colon);
        String[] terms = text.split("\\.");
        try {
            return terms.length == 4
                    && signed(terms, clientId)
                    && clock.instant().getEpochSecond() <= Long.parseLong(terms[0])
                    && solved(
                            text + "|" + clientId + "|",
                            proof.substring(colon + 1).split(","),
                            Integer.parseInt(terms[1]),
                            Integer.parseInt(terms[2]));
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    private boolean signed(String[] terms, String clientId) {
        String text = String.join(".", terms[0], terms[1], terms[2]) + "|" + clientId;
        return keys.signed(PURPOSE, text, SIGNATURE, terms[3]);
    }

    private static boolean solved(String before, String[] solutions, int puzzles, int bits) {
        if (solutions.length != puzzles) {
            return false;
        }
        for (int i = 0; i < puzzles; i++) {
            if (zeroBits(sha256(before + i + "|" + solutions[i])) < bits) {
                return false;
            }
        }
        return true;
    }

    private static int zeroBits(byte[] hash) {
        int bits = 0;
        for (byte one : hash) {
            int zeros = Integer.numberOfLeadingZeros(one & 0xff) - 24;
            bits += zeros;
            if (zeros < 8) {
                break;
            }
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
