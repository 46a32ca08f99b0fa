package io.cityloop.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signature of the WeChat platform: SHA-1 over the sorted parts, one behind the other. */
public final class Signature {

    private Signature() {}

    /** Of these parts, in hex. */
    public static String of(String... parts) {
        try {
            var all = Stream.of(parts).sorted().collect(Collectors.joining());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }

    /** Whether it is the signature of these parts; takes as long for a near miss as for any other. */
    public static boolean fits(String signature, String... parts) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
    }
}
