package io.cityloop.casefile;

import io.cityloop.identity.ServerKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals a number under the servers' key: its own keyed hash is the starting point of the cipher and the proof that nobody
 * made it up. The same number gives the same reference, and no table has to be kept.
 */
@Component
class SealedReferences implements CaseReferences {

    private static final String PURPOSE = "case-references";
    private static final byte[] USE_PROOF = "proof".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USE_CIPHER = "cipher".getBytes(StandardCharsets.US_ASCII);
    private static final int PROOF = 8;
    private static final int BLOCK = 16;
    private static final int LONGEST = 64;
    /** In front of digits, so that zeros at the beginning are not lost. */
    private static final String ONE = "1";

    private final ServerKeys keys;

    SealedReferences(ServerKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String caseNumber) {
        try {
            byte[] plain = packed(caseNumber);
            byte[] proof = proof(plain);
            byte[] sealed = Arrays.copyOf(proof, PROOF + plain.length);
            System.arraycopy(cipher(proof, plain), 0, sealed, PROOF, plain.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    @Override
    public Optional<String> number(String reference) {
        try {
            byte[] sealed = reference.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(reference);
            if (sealed.length <= PROOF) {
                return Optional.empty();
            }
            byte[] proof = Arrays.copyOf(sealed, PROOF);
            byte[] plain = cipher(proof, Arrays.copyOfRange(sealed, PROOF, sealed.length));
            return MessageDigest.isEqual(proof, proof(plain)) ? Optional.of(unpacked(plain)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot unseal", e);
        }
    }

    private static byte[] packed(String number) {
        return number.matches("[0-9]{1,40}")
                ? new BigInteger(ONE + number).toByteArray()
                : ("\0\0" + number).getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a positive number never begin with two zeros, so these mark a text. */
    private static String unpacked(byte[] plain) {
        return plain.length >= 2 && plain[0] == 0 && plain[1] == 0
                ? new String(plain, 2, plain.length - 2, StandardCharsets.UTF_8)
                : new BigInteger(plain).toString().substring(1);
    }

    private byte[] proof(byte[] plain) {
        return Arrays.copyOf(keys.hash(PURPOSE, USE_PROOF, plain), PROOF);
    }

    private byte[] cipher(byte[] proof, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(keys.hash(PURPOSE, USE_CIPHER), 0, BLOCK, "AES"),
                new IvParameterSpec(Arrays.copyOf(proof, BLOCK)));
        return cipher.doFinal(text);
    }
}
