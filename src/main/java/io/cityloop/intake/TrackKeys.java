package io.cityloop.intake;

import io.cityloop.identity.ServerKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The key in a reporter's own link: whoever has it is the reporter, who may have left neither name nor telephone. */
@Component
class TrackKeys {

    private static final String PURPOSE = "track-keys";
    private static final int BYTES = 12;

    private final ServerKeys keys;

    TrackKeys(ServerKeys keys) {
        this.keys = keys;
    }

    /** Sixteen letters, digits, dashes and underscores; always the same for a case. */
    String of(String caseNumber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.of(PURPOSE), "HmacSHA256"));
            byte[] hash = mac.doFinal(caseNumber.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign", e);
        }
    }

    boolean opens(String caseNumber, String key) {
        return key.length() == of(caseNumber).length()
                && MessageDigest.isEqual(
                        of(caseNumber).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
    }
}
