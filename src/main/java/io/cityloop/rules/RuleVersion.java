package io.cityloop.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of a rule set: the hash of its sources, names and lengths included, so that nothing can be moved about. */
final class RuleVersion {

    private RuleVersion() {}

    static String of(List<RuleSource> sources) {
        MessageDigest digest = sha256();
        for (RuleSource source : sources) {
            byte[] name = source.name().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(source.content().length)
                    .array());
            digest.update(name);
            digest.update(source.content());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
