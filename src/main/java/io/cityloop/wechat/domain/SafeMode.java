package io.cityloop.wechat.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's encryption 安全模式: AES-256-CBC, the first 16 bytes of the key as vector, over 16 random bytes, the
 * length of the message in four bytes, the message and the account's id, filled up to blocks of 32 bytes. What was
 * changed on the way is not seen by this but by the signature over the cipher text, which is checked before.
 */
public final class SafeMode {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKeySpec key;
    private final IvParameterSpec vector;
    private final String appId;

    /** Throws {@link IllegalArgumentException} when the key is not 43 characters of Base64. */
    public SafeMode(String encodingAesKey, String appId) {
        byte[] bytes = Base64.getDecoder().decode(encodingAesKey + "=");
        if (bytes.length != 32) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.vector = new IvParameterSpec(Arrays.copyOf(bytes, 16));
        this.appId = appId;
    }

    /** It was not encrypted for this account. */
    public static final class NotForUs extends Exception {
        private static final long serialVersionUID = 1;

        NotForUs(String why) {
            super(why);
        }
    }

    /** The message behind the cipher text. */
    public String open(String cipherText) throws NotForUs {
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(cipherText));
            int fill = plain.length == 0 ? 0 : plain[plain.length - 1] & 0xff;
            int end = plain.length - (fill < 1 || fill > BLOCK ? 0 : fill);
            int length =
                    end < RANDOM + 4 ? -1 : ByteBuffer.wrap(plain, RANDOM, 4).getInt();
            if (length < 0 || length > end - RANDOM - 4) {
                throw new NotForUs("broken");
            }
            String message = new String(plain, RANDOM + 4, length, StandardCharsets.UTF_8);
            String account = new String(plain, RANDOM + 4 + length, end - RANDOM - 4 - length, StandardCharsets.UTF_8);
            if (!account.equals(appId)) {
                throw new NotForUs("another account");
            }
            return message;
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new NotForUs("broken");
        }
    }

    /** The cipher text of a message. */
    public String close(String message) {
        byte[] words = message.getBytes(StandardCharsets.UTF_8);
        byte[] account = appId.getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + 4 + words.length + account.length;
        int fill = BLOCK - length % BLOCK;
        byte[] random = new byte[RANDOM];
        CHANCE.nextBytes(random);
        ByteBuffer plain = ByteBuffer.allocate(length + fill);
        plain.put(random).putInt(words.length).put(words).put(account);
        while (plain.hasRemaining()) {
            plain.put((byte) fill);
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, vector);
        return cipher;
    }
}
