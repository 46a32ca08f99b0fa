package io.cityloop.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets the servers of one city share and nobody else knows; a bean. Made at first need and kept. */
public interface ServerKeys {

    /**
     * The secret for a purpose: 32 random bytes, the same on every node and after every restart.
     *
     * @param purpose short name, lower case; what is made for one purpose opens nothing of another
     */
    byte[] of(String purpose);

    /** HMAC-SHA256 of the parts, one behind the other, under the secret for a purpose: 32 bytes. */
    default byte[] hash(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(of(purpose), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The first bytes of the hash of a text as URL-safe Base64 without padding: what is handed out and comes back. */
    default String sign(String purpose, String text, int bytes) {
        byte[] hash = hash(purpose, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, bytes));
    }

    /** Whether what came back is that signature; takes as long for a near miss as for any other of its length. */
    default boolean signed(String purpose, String text, int bytes, String shown) {
        return MessageDigest.isEqual(
                sign(purpose, text, bytes).getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }
}
